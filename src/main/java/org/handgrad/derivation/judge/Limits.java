package org.handgrad.derivation.judge;

import java.util.List;
import java.util.Set;
import org.handgrad.derivation.Verdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Term;

/** {@code ≈} between formulas: true if the relative difference goes to 0 with the one small quantity in them. */
final class Limits {
    private static final Set<String> SMALL =
            Set.of("\\epsilon", "\\varepsilon", "h", "\\Delta", "r", "\\eta", "\\alpha");

    private final Meanings meanings;

    Limits(Meanings meanings) {
        this.meanings = meanings;
    }

    Step judge(Sides sides) {
        for (String name : SMALL) {
            boolean there = Quantities.names(sides.left()).contains(name)
                    || Quantities.names(sides.right()).contains(name);
            if (there) {
                double far = difference(sides, name, 1e-2);
                double near = difference(sides, name, 1e-4);
                if ((near < 0.01 && near < far / 5) || near < 1e-8) {
                    return Step.of(Verdict.HOLDS, "as %s goes to 0".formatted(name));
                }
                if (near > 0.05) {
                    return Step.of(Verdict.UNCHECKED, "the sides do not come together as %s goes to 0".formatted(name));
                }
            }
        }
        return Step.of(
                Verdict.UNCHECKED, "an approximation without digits, and without a quantity that is known to be small");
    }

    private double difference(Sides sides, String name, double value) {
        Sides small = new Sides(
                replaced(sides.left(), name, value),
                replaced(sides.right(), name, value),
                sides.axes(),
                sides.entry(),
                sides.unknown());
        Comparison comparison =
                Comparison.of(meanings.scope(), small, true, meanings.scope().conditions(), false);
        return comparison.trials().stream()
                .mapToDouble(trial -> trial.samples().isEmpty() ? 1 : trial.difference())
                .max()
                .orElse(1);
    }

    private static Term replaced(Term term, String name, double value) {
        if (term instanceof Entry entry
                && entry.quantity().name().equals(name)
                && entry.quantity().rank() == 0) {
            return new Constant(value);
        }
        if (term instanceof Raised raised) {
            return new Raised(replaced(raised.base(), name, value), replaced(raised.exponent(), name, value));
        }
        List<Term> parts =
                term.parts().stream().map(part -> replaced(part, name, value)).toList();
        return term.of(parts);
    }
}
