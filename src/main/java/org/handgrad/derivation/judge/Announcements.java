package org.handgrad.derivation.judge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/**
 * Derivatives that a note sets out to take, {@code ∂C/∂b = ∂/∂b (Σ …)}, and those of them that it never carries out.
 */
final class Announcements {
    private final Map<List<Object>, Integer> open = new LinkedHashMap<>();
    private final Set<List<Object>> carriedOut = new HashSet<>();

    /**
     * Takes note of a chain.
     *
     * @param sides its sides, the first what is announced or carried out
     * @param number which judgement is on its first step
     */
    void see(List<Expression> sides, int number) {
        Optional<List<Object>> key = key(sides.get(0));
        if (key.isEmpty()) {
            return;
        }
        List<Expression> others = sides.subList(1, sides.size());
        if (others.stream().anyMatch(side -> !(side instanceof Missing) && !hasDerivative(side))) {
            carriedOut.add(key.get());
            open.remove(key.get());
        } else if (!carriedOut.contains(key.get()) && others.stream().anyMatch(Announcements::ofFormula)) {
            open.putIfAbsent(key.get(), number);
        }
    }

    /** The judgements on what was announced and never carried out. */
    List<Integer> open() {
        return List.copyOf(open.values());
    }

    /** What is differentiated by what, however it is written. */
    private static Optional<List<Object>> key(Expression e) {
        if (e instanceof Derivative derivative && isName(derivative.operand())) {
            return Optional.of(List.of(derivative.operand(), derivative.variables()));
        }
        return e instanceof Primed primed && isName(primed.operand()) ? Optional.of(List.of(primed)) : Optional.empty();
    }

    private static boolean isName(Expression e) {
        return e instanceof Symbol || e instanceof Application;
    }

    private static boolean hasDerivative(Expression e) {
        return Parts.first(e, Derivative.class).isPresent()
                || Parts.first(e, Primed.class).isPresent();
    }

    /** Whether something that is not just a name is still to be differentiated. */
    private static boolean ofFormula(Expression e) {
        boolean here = (e instanceof Derivative derivative && !isName(derivative.operand()))
                || (e instanceof Primed primed && !isName(primed.operand()));
        return here || Parts.of(e).stream().anyMatch(Announcements::ofFormula);
    }
}
