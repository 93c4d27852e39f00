package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/**
 * What is a function anywhere in a note is one everywhere in it. Letters above the line count layers where they are nothing
 * else in the note: l, and L beside it, in {@code a^l = \\sigma(z^l)}.
 */
final class NoteVocabulary implements Vocabulary {
    private static final Set<String> LAYERS = Set.of("l", "L");

    private final Set<String> functions = new HashSet<>();
    private final Set<String> quantities = new HashSet<>(); // defined as they stand
    private final Set<String> applied = new HashSet<>(); // to mere names
    private final Set<String> defined = new HashSet<>(); // as functions, f(x) = …
    private final Set<String> above = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> spoken = new HashSet<>(); // of in the text
    private final Set<Name> raised = new HashSet<>(); // with a layer above
    private final BareWords words = new BareWords();

    /** Takes note of the functions and of the layers in a formula. */
    void see(Expression formula) {
        words.see(formula);
        letter(formula).ifPresentOrElse(spoken::add, () -> layers(formula, false)); // "layer $l$" says only which
        if (formula instanceof Chain chain && chain.sides().get(0) instanceof Symbol symbol) {
            quantities.add(symbol.name().letters());
        }
        if (formula instanceof Chain chain
                && chain.sides().get(0) instanceof Application application
                && application.function() instanceof Symbol symbol
                && symbol.indices().isEmpty()
                && application.arguments().stream().allMatch(Symbol.class::isInstance)) {
            defined.add(symbol.name().letters());
        }
        Parts.walk(formula, part -> {
            if (part instanceof Application application
                    && application.arguments().get(0) instanceof Symbol
                    && head(application.function()) instanceof Symbol symbol) {
                applied.add(symbol.name().letters());
            }
            if (part instanceof Application application
                    && head(application.function()) instanceof Symbol symbol
                    && symbol.indices().isEmpty()
                    && symbol.name().letters().matches("[A-Z]|[a-z]{2,}")) {
                functions.add(symbol.name().letters());
            }
        });
    }

    private void layers(Expression e, boolean side) {
        if (e instanceof Symbol symbol && LAYERS.contains(symbol.name().letters()) && !side) {
            numbers.add(symbol.name().letters());
        } else if (e instanceof Power power
                && power.base() instanceof Symbol base
                && letter(power.exponent()).isPresent()) {
            above.add(letter(power.exponent()).get());
            raised.add(base.name());
        } else if (e instanceof BigOperator operator) {
            operator.range().indices().stream()
                    .filter(index -> letter(index).isEmpty() || !countsLayers(index, operator.body()))
                    .forEach(index -> numbers.add(index.name().letters()));
            layers(operator.body(), false);
        } else if (!side || letter(e).isEmpty()) { // l = L - 1 says which layer
            Parts.of(e).forEach(part -> layers(part, e instanceof Chain));
        }
    }

    /** Whether a letter that is summed over stands in the sum above indexed names alone, as in {@code a^l_j}. */
    private static boolean countsLayers(Symbol letter, Expression body) {
        List<Boolean> layers = new ArrayList<>();
        Parts.walk(body, part -> {
            if (part instanceof Power power
                    && power.base() instanceof Symbol base
                    && letter(power.exponent()).isPresent()) {
                layers.add(!base.indices().isEmpty());
            } else if (part instanceof Symbol symbol && symbol.indices().contains(letter)) {
                layers.add(false); // c_l
            }
        });
        return !layers.isEmpty() && !layers.contains(false);
    }

    /** The letter of {@code l}, {@code l+1} or {@code L-1}. */
    private static Optional<String> letter(Expression e) {
        if (e instanceof Sum sum
                && sum.terms().size() == 2
                && sum.terms().get(1).operand() instanceof Numeral) {
            return letter(sum.terms().get(0).operand());
        }
        boolean plain = e instanceof Symbol symbol
                && symbol.indices().isEmpty()
                && symbol.marks().isEmpty()
                && LAYERS.contains(symbol.name().letters());
        return plain ? Optional.of(((Symbol) e).name().letters()) : Optional.empty();
    }

    @Override
    public boolean isLayer(Expression e) {
        if (!spoken.isEmpty() && raised.size() < 2) {
            return false; // x^l of degree l
        }
        boolean counted = above.contains("l") && !numbers.contains("l");
        return letter(e)
                .map(letter -> counted || (above.contains(letter) && !numbers.contains(letter)))
                .orElse(false);
    }

    /** Whether {@code h (y - t)} is a product: h is defined as it stands, and nowhere a function of a mere name. */
    private boolean isQuantity(Expression head, List<Expression> arguments) {
        return head instanceof Symbol symbol
                && quantities.contains(symbol.name().letters())
                && !applied.contains(symbol.name().letters())
                && arguments.size() == 1
                && arguments.get(0) instanceof Sum;
    }

    private static Expression head(Expression function) {
        return function instanceof Primed primed ? primed.operand() : function;
    }

    @Override
    public boolean applies(Expression head, List<Expression> arguments) {
        boolean mentioned = arguments.stream().anyMatch(argument -> Vocabulary.mentions(argument, head));
        if (mentioned || isQuantity(head, arguments)) {
            return false;
        }
        boolean seen = head instanceof Symbol symbol
                && (functions.contains(symbol.name().letters())
                        || (defined.contains(symbol.name().letters())
                                && !quantities.contains(symbol.name().letters())));
        return seen || Vocabulary.STANDARD.applies(head, arguments);
    }

    @Override
    public boolean isLabel(String letters) {
        boolean summed = letters.chars().allMatch(letter -> numbers.contains(Character.toString(letter)));
        return !summed && Vocabulary.STANDARD.isLabel(letters);
    }

    @Override
    public boolean isWord(String letters) {
        return Vocabulary.STANDARD.isWord(letters) || words.isWord(letters);
    }
}
