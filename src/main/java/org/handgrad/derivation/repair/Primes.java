package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/** {@code g'(f(x))} for {@code g(f(x))'}, σ′ for σ. */
record Primes() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Expression e : side.parts()) {
            if (e instanceof Primed primed
                    && primed.operand() instanceof Application outer
                    && outer.arguments().get(0) instanceof Application) {
                String name = side.text(outer.function());
                String inside = side.text(outer).substring(name.length());
                side.with(
                                EquationDiagnosis.CHAIN_RULE,
                                e,
                                name + "'" + inside,
                                "the outer function is differentiated at the inner one")
                        .ifPresent(found::add);
            }
            if (e instanceof Application application && application.function() instanceof Symbol symbol) {
                int end = symbol.span().end();
                String what = "'%s' is not differentiated".formatted(side.text(e));
                side.with(EquationDiagnosis.NOT_DIFFERENTIATED, end, end, "'", what)
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
