package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** Tells the scripts of a symbol apart: which are indices, which is its layer, and which are parts of its name. */
final class Naming {
    private final NoteLetters letters;
    private final Map<String, List<Expression>> hidden = new HashMap<>(); // indices that a name does not show

    Naming(NoteLetters letters) {
        this.letters = letters;
    }

    /** Takes note of indices that a name has and does not show. */
    void hide(String name, List<Expression> open) {
        if (!open.isEmpty()) {
            hidden.put(name, open);
        }
    }

    /** What a symbol is called: which of its scripts are indices, and which are parts of the name. */
    Called called(Symbol symbol) {
        StringBuilder name = new StringBuilder(spelled(symbol));
        List<Expression> at = new ArrayList<>();
        Optional<Level> level = Optional.empty();
        for (Mark mark : symbol.marks()) {
            Optional<String> sample =
                    mark.content().flatMap(NoteLetters::letter).filter(letters::isBound);
            Optional<Level> layer = mark.content()
                    .filter(content -> mark.kind() != Mark.Kind.WORD)
                    .flatMap(this::level);
            if (sample.isPresent() || (layer.isPresent() && isSampled(symbol, mark))) {
                at.add(mark.content().get());
                name.append("^()");
            } else if (layer.isPresent() && level.isEmpty()) {
                level = layer;
            } else {
                name.append('^').append(Spelling.label(mark));
            }
        }
        for (Expression index : symbol.indices()) {
            if (isEntry(symbol, index)) {
                at.add(index);
            } else {
                name.append('_').append(Spelling.label(index));
            }
        }
        if (symbol.indices().isEmpty() || at.isEmpty()) {
            at.addAll(hidden.getOrDefault(name.toString(), List.of()));
        }
        return new Called(name.toString(), level, List.copyOf(at));
    }

    /** Bold and plain letters are one name, unless the plain one stands without an index too. */
    private String spelled(Symbol symbol) {
        String own = Spelling.plain(symbol.name());
        boolean joined = symbol.name().style() == Name.Style.BOLD && !letters.isAlone(own);
        return joined ? own : Spelling.of(symbol.name());
    }

    /** Never a number where letters are layers; a number where letters count samples, x^{(1)} beside x^{(i)}. */
    private boolean isSampled(Symbol symbol, Mark mark) {
        return mark.content().get() instanceof Numeral && letters.isSampled(Spelling.plain(symbol.name()));
    }

    private Optional<Level> level(Expression content) {
        if (content instanceof Numeral number
                && number.digits().length() < 4
                && !number.digits().contains(".")) {
            return Optional.of(new Level("", Integer.parseInt(number.digits())));
        }
        if (content instanceof Symbol symbol
                && symbol.indices().isEmpty()
                && Conventions.LAYERS.contains(Spelling.of(symbol.name()))) {
            return Optional.of(new Level(Spelling.of(symbol.name()), 0));
        }
        if (content instanceof Sum sum
                && sum.terms().size() == 2
                && sum.terms().get(1).operand() instanceof Numeral number
                && number.digits().length() < 4) {
            int sign = sum.terms().get(1).sign() == Sum.Sign.MINUS ? -1 : 1;
            return level(sum.terms().get(0).operand())
                    .map(level -> new Level(level.letter(), level.offset() + sign * Integer.parseInt(number.digits())));
        }
        return Optional.empty();
    }

    /** Whether what stands below a name counts its entries. */
    private boolean isEntry(Symbol symbol, Expression index) {
        if (index instanceof Numeral) {
            return letters.isCounted(Spelling.plain(symbol.name()));
        }
        return NoteLetters.letter(index).filter(letters::isIndex).isPresent();
    }

    /** The indices in a formula that nothing binds: {@code E = (t_k - o_k)^2} is one for every k. */
    List<Expression> openIn(Expression formula, List<Expression> shown) {
        Map<String, Expression> open = new LinkedHashMap<>();
        Set<String> inside = new HashSet<>();
        Parts.walk(formula, part -> {
            if (part instanceof BigOperator operator) {
                operator.range().indices().forEach(index -> inside.add(Spelling.of(index.name())));
            }
        });
        for (Symbol symbol : Lowest.symbols(formula)) {
            for (Expression index : called(symbol).at()) {
                NoteLetters.letter(index)
                        .filter(letter -> index instanceof Symbol && !inside.contains(letter) && !shown.contains(index))
                        .ifPresent(letter -> open.put(letter, index));
            }
        }
        return List.copyOf(open.values());
    }
}
