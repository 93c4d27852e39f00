package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** What all formulas of a note show of its names. */
public final class NoteEvidence {
    private final Set<String> bound = new HashSet<>();
    private final Set<String> lengths = new HashSet<>();
    private final Set<String> plain = new HashSet<>(); // that stand without an index, not bold
    private final Map<String, Set<String>> below = new HashMap<>(); // letters below, and below which names
    private final Map<String, Set<Integer>> uses = new HashMap<>();
    private final Map<String, Integer> turned = new HashMap<>(); // transposed, with so many indices
    private final Map<String, Integer> bold = new HashMap<>(); // bold, with so many indices at most
    private final Set<String> applied = new HashSet<>();
    private final Set<String> differentiated = new HashSet<>();
    private final Set<String> operands = new HashSet<>();
    private final Set<String> layered = new HashSet<>();
    private final Set<String> samples = new HashSet<>(); // with a bound letter above
    private final List<Declared> declared = new ArrayList<>();
    private final Map<String, List<Expression>> hidden = new HashMap<>(); // indices that a name does not show
    private boolean arrays;
    private boolean beside; // a capital letter beside a small one

    public NoteEvidence(List<Expression> formulas) {
        formulas.forEach(formula -> declared.addAll(Declared.in(formula)));
        declared.forEach(each -> each.axes().forEach(this::length));
        formulas.forEach(this::letters);
        formulas.forEach(this::sampled);
        formulas.forEach(this::uses);
        declared.forEach(each -> note(each.name()));
        arrays |= !declared.isEmpty() || !turned.isEmpty() || !bold.isEmpty();
    }

    private void length(Expression e) {
        if (e instanceof Symbol symbol) {
            lengths.add(Spelling.of(symbol.name()));
        } else if (e instanceof Sum sum) {
            sum.terms().forEach(term -> length(term.operand()));
        }
    }

    private void letters(Expression formula) {
        Parts.walk(formula, part -> {
            if (part instanceof BigOperator operator) {
                operator.range().indices().forEach(index -> bound.add(Spelling.of(index.name())));
                operator.range().to().ifPresent(this::length);
            } else if (part instanceof Symbol symbol) {
                for (Expression index : symbol.indices()) {
                    letter(index)
                            .ifPresent(letter -> below.computeIfAbsent(letter, key -> new HashSet<>())
                                    .add(Spelling.plain(symbol.name())));
                }
                if (symbol.indices().isEmpty() && !Spelling.isBold(symbol.name())) {
                    plain.add(Spelling.of(symbol.name()));
                }
            }
            derivatives(part);
        });
    }

    private void sampled(Expression formula) {
        Parts.walk(formula, part -> {
            if (part instanceof Symbol symbol
                    && symbol.marks().stream()
                            .anyMatch(mark -> mark.content()
                                    .flatMap(NoteEvidence::letter)
                                    .filter(bound::contains)
                                    .isPresent())) {
                samples.add(Spelling.plain(symbol.name()));
            }
        });
    }

    private void derivatives(Expression part) {
        if (part instanceof Application application
                && application.function() instanceof Primed primed
                && primed.operand() instanceof Symbol function) {
            differentiated.add(Spelling.of(function.name()));
        }
        if (part instanceof Norm
                || (part instanceof Product product && product.signs().contains(Product.Times.ODOT))) {
            arrays = true;
        }
        if (part instanceof Application application
                && application.function() instanceof Symbol function
                && application.form() != Application.Form.BARE) {
            applied.add(Spelling.of(function.name()));
        }
        if (part instanceof Product product) {
            for (int k = 0; k + 1 < product.factors().size(); k++) {
                beside |= isMatrixBeside(
                                product.factors().get(k), product.factors().get(k + 1))
                        || isMatrixBeside(
                                product.factors().get(k + 1), product.factors().get(k));
            }
        }
    }

    private static boolean isMatrixBeside(Expression capital, Expression small) {
        return capital instanceof Symbol matrix
                && matrix.indices().isEmpty()
                && Conventions.MATRICES.contains(Spelling.of(matrix.name()))
                && small instanceof Symbol vector
                && vector.indices().isEmpty()
                && Conventions.VECTORS.contains(Spelling.of(vector.name()));
    }

    private void uses(Expression formula) {
        Parts.walk(formula, part -> {
            if (part instanceof Symbol symbol) {
                note(symbol);
            } else if (part instanceof Derivative derivative) {
                operands.addAll(names(
                        derivative.operand() instanceof Application application
                                ? application.function()
                                : derivative.operand()));
            } else if (part instanceof Transpose transpose && transpose.operand() instanceof Symbol symbol) {
                turn(symbol);
            } else if (part instanceof Power power && power.mayTranspose() && power.base() instanceof Symbol symbol) {
                turn(symbol);
            }
        });
    }

    private void note(Symbol symbol) {
        try {
            Called called = called(symbol);
            uses.computeIfAbsent(called.name(), key -> new TreeSet<>())
                    .add(called.at().size());
            if (Spelling.isBold(symbol.name())) {
                bold.merge(called.name(), called.at().size(), Math::max);
            }
            if (called.level().isPresent()) {
                layered.add(called.name());
            }
        } catch (Unread e) {
            return; // nobody asks for it
        }
    }

    private void turn(Symbol symbol) {
        try {
            Called called = called(symbol);
            turned.merge(called.name(), called.at().size(), Math::max);
        } catch (Unread e) {
            return;
        }
    }

    /** The letter of an index, or of one that is counted on from it. */
    private static Optional<String> letter(Expression index) {
        if (index instanceof Symbol symbol
                && symbol.indices().isEmpty()
                && symbol.marks().isEmpty()) {
            return Optional.of(Spelling.of(symbol.name()));
        }
        return index instanceof Sum sum
                        && sum.terms().size() == 2
                        && sum.terms().get(1).operand() instanceof Numeral
                ? letter(sum.terms().get(0).operand())
                : Optional.empty();
    }

    /** Whether a letter counts entries. */
    boolean isIndex(String letter) {
        boolean usual = Conventions.INDICES.contains(letter)
                && !lengths.contains(letter)
                && below.getOrDefault(letter, Set.of()).size() > 1;
        return bound.contains(letter) || usual;
    }

    boolean isBound(String letter) {
        return bound.contains(letter);
    }

    boolean isLength(String letter) {
        return lengths.contains(letter);
    }

    boolean isApplied(String name) {
        return applied.contains(name);
    }

    /** Whether a prime makes it a function. */
    boolean isPrimed(String name) {
        return differentiated.contains(name);
    }

    /** Whether it is differentiated somewhere. */
    boolean isOperand(String name) {
        return operands.contains(name);
    }

    boolean isLayered(String name) {
        return layered.contains(name);
    }

    /** Whether the note has arrays. */
    public boolean hasArrays() {
        return arrays || beside;
    }

    /** Whether it says so: a letter in bold, a transpose, a shape. */
    public boolean saysArrays() {
        return arrays;
    }

    /** The names in a formula, those of functions too. */
    public Set<String> names(Expression formula) {
        Set<String> names = new HashSet<>();
        for (Symbol symbol : Lowest.symbols(formula)) {
            try {
                names.add(called(symbol).name());
            } catch (Unread e) {
                names.add(Spelling.of(symbol.name()));
            }
        }
        return names;
    }

    /** The name of a matrix that a formula says to be its own transpose. */
    public Optional<String> symmetric(Chain chain) {
        Expression left = chain.sides().get(0);
        Expression right = chain.sides().get(1);
        boolean turned = isTransposeOf(left, right) || isTransposeOf(right, left);
        Expression matrix = left instanceof Symbol ? left : right;
        return turned && matrix instanceof Symbol symbol
                ? Optional.of(called(symbol).name())
                : Optional.empty();
    }

    private static boolean isTransposeOf(Expression e, Expression matrix) {
        return (e instanceof Transpose transpose && transpose.operand().equals(matrix))
                || (e instanceof Power power
                        && power.mayTranspose()
                        && power.base().equals(matrix));
    }

    List<Declared> declared() {
        return declared;
    }

    Set<Integer> uses(String name) {
        return uses.getOrDefault(name, Set.of(0));
    }

    Optional<Integer> turned(String name) {
        return Optional.ofNullable(turned.get(name));
    }

    Optional<Integer> bold(String name) {
        return Optional.ofNullable(bold.get(name));
    }

    /** All names that stand for numbers or arrays. */
    Set<String> names() {
        return uses.keySet();
    }

    /**
     * What an equation defines that has a name on the left; nothing if the name is indexed by more than plain letters, is an index
     * or a length, or stands on the right as well.
     */
    public Optional<Defined> defined(Symbol symbol, List<Expression> parameters, Expression right) {
        try {
            Called called = called(symbol);
            boolean plain = called.at().stream()
                    .allMatch(index ->
                            letter(index).filter(l -> index instanceof Symbol).isPresent());
            boolean counts = symbol.indices().isEmpty()
                    && symbol.marks().isEmpty()
                    && (isIndex(called.name()) || isLength(called.name()));
            List<Expression> open = openIn(right, called.at());
            if (!open.isEmpty()) {
                hidden.put(called.name(), open);
            }
            boolean again = Lowest.symbols(right).stream().anyMatch(other -> isSame(called, other));
            return plain
                            && !counts
                            && !again
                            && Set.copyOf(called.at()).size() == called.at().size()
                    ? Optional.of(new Defined(called(symbol), List.copyOf(parameters), right))
                    : Optional.empty();
        } catch (Unread | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The indices in a formula that nothing binds: {@code E = (t_k - o_k)^2} is one for every k. */
    private List<Expression> openIn(Expression formula, List<Expression> shown) {
        Map<String, Expression> open = new LinkedHashMap<>();
        Set<String> inside = new HashSet<>();
        Parts.walk(formula, part -> {
            if (part instanceof BigOperator operator) {
                operator.range().indices().forEach(index -> inside.add(Spelling.of(index.name())));
            }
        });
        for (Symbol symbol : Lowest.symbols(formula)) {
            for (Expression index : called(symbol).at()) {
                letter(index)
                        .filter(letter -> index instanceof Symbol && !inside.contains(letter) && !shown.contains(index))
                        .ifPresent(letter -> open.put(letter, index));
            }
        }
        return List.copyOf(open.values());
    }

    private boolean isSame(Called called, Symbol other) {
        Called there = called(other);
        return there.name().equals(called.name()) && there.level().equals(called.level());
    }

    /** What a symbol is called: which of its scripts are indices, and which are parts of the name. */
    Called called(Symbol symbol) {
        StringBuilder name = new StringBuilder(spelled(symbol));
        List<Expression> at = new ArrayList<>();
        Optional<Level> level = Optional.empty();
        for (Mark mark : symbol.marks()) {
            Optional<String> sample =
                    mark.content().flatMap(NoteEvidence::letter).filter(bound::contains);
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
        boolean joined = symbol.name().style() == Name.Style.BOLD && !plain.contains(own);
        return joined ? own : Spelling.of(symbol.name());
    }

    /** Never a number where letters are layers; a number where letters count samples, x^{(1)} beside x^{(i)}. */
    private boolean isSampled(Symbol symbol, Mark mark) {
        return mark.content().get() instanceof Numeral && samples.contains(Spelling.plain(symbol.name()));
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
            String own = Spelling.plain(symbol.name());
            return below.entrySet().stream()
                    .anyMatch(each -> isIndex(each.getKey()) && each.getValue().contains(own));
        }
        return letter(index).filter(this::isIndex).isPresent();
    }
}
