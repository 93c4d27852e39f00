package org.handgrad.derivation.judge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/**
 * The names without indices that a note gives more than one meaning: a textbook's next example has another {@code y}, and nothing
 * in {@code y'} or {@code dy/dx} says of which, unless the section defines it.
 */
final class GivenNames {
    private final Map<String, Given> given = new HashMap<>();
    private final Set<String> tied = new HashSet<>();

    /** The last of the lines that give a name a meaning: whether it is the only one, and in which section it defines the name. */
    private record Given(boolean alone, boolean defines, int section) {}

    /** {@code x^2 + y^2 = 25} ties x and y to each other, whatever a line elsewhere says that y is. */
    void see(Expression formula) {
        if (formula instanceof Chain chain
                && chain.sides().get(0) instanceof Sum sum
                && Parts.first(sum, Application.class).isEmpty()
                && Parts.first(formula, Derivative.class).isEmpty()) {
            Parts.walk(
                    sum,
                    part -> Optional.of(part)
                            .filter(Symbol.class::isInstance)
                            .flatMap(GivenNames::name)
                            .filter(name -> !name.startsWith("\\"))
                            .ifPresent(tied::add));
        }
    }

    /** Takes note of what a line came to that may give a name its meaning. */
    void judged(EquationVerdict verdict, Formula formula) {
        boolean gives = verdict != EquationVerdict.HOLDS && verdict != EquationVerdict.STATEMENT;
        if (gives && !isDecorated(formula.left())) {
            boolean defines = verdict == EquationVerdict.DEFINITION;
            name(formula.left())
                    .ifPresent(
                            name -> given.put(name, new Given(!given.containsKey(name), defines, formula.section())));
        }
    }

    /** Whether a name means several things, and the section does not say which. */
    boolean isAmbiguous(String name, int section) {
        Given last = given.get(name);
        boolean here = last == null || last.alone() || (last.defines() && last.section() == section);
        return tied.contains(name) || !here;
    }

    /** The name in {@code y}, {@code f(x)} and {@code y^{(n)}}; none in what has an index. */
    static Optional<String> name(Expression e) {
        Expression head = e instanceof Application application ? application.function() : e;
        return head instanceof Symbol symbol && symbol.indices().isEmpty()
                ? Optional.of(symbol.name().letters())
                : Optional.empty();
    }

    private static boolean isDecorated(Expression e) {
        Expression head = e instanceof Application application ? application.function() : e;
        return head instanceof Symbol symbol && !symbol.marks().isEmpty();
    }
}
