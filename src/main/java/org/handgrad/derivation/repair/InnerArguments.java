package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;

/** {@code f'(g(x))} for {@code f'(x)}, {@code f(g(x)) g'(x)} for {@code f(g'(x))}: a derivative at the wrong place. */
record InnerArguments() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        for (Expression written : side.sides()) {
            Parts.walk(written, part -> {
                if (part instanceof Application) {
                    others.add(side.text(part));
                }
            });
        }
        others.addAll(side.material().applied());
        for (Application application : side.parts(Application.class)) {
            if (application.arguments().size() == 1) {
                elsewhere(application, others, side, found);
                asFactor(application, side, found);
            }
        }
        return found;
    }

    private static void elsewhere(Application application, Set<String> others, WrongSide side, List<Repair> found) {
        if (application.function() instanceof Primed) {
            for (String other : others) {
                String what = "'%s' must be evaluated at '%s'".formatted(side.text(application.function()), other);
                side.with(EquationDiagnosis.CHAIN_RULE, application.arguments().get(0), other, what)
                        .ifPresent(found::add);
            }
        }
    }

    private static void asFactor(Application application, WrongSide side, List<Repair> found) {
        if (application.arguments().get(0) instanceof Application nested
                && nested.function() instanceof Primed primed) {
            String inner = side.text(nested);
            String rest = inner.substring(side.text(nested.function()).length());
            String mended = "%s(%s%s) %s"
                    .formatted(side.text(application.function()), side.text(primed.operand()), rest, inner);
            side.with(
                            EquationDiagnosis.CHAIN_RULE,
                            application,
                            mended,
                            "the inner derivative is a factor, not an argument")
                    .ifPresent(found::add);
        }
    }
}
