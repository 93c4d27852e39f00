package org.handgrad.report;

import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.ParityResult;
import org.handgrad.train.Parity;

/** One row a pair of builds. */
final class ParityTable {
    private ParityTable() {}

    /** The pass rule, as it stands under the table. */
    static String rule() {
        return """

                Differences are maxima over all steps at which the parameters are finite; relative ones are norms, by the
                largest norm of all parameters. Parity holds if the builds are no further apart than %1$s times what the hand
                build is from a shadow of itself that started one ulp away, or %1$s units roundoff if that is more: the bound.
                """.formatted(Numbers.significant(Parity.SENSITIVITY_ALLOWANCE));
    }

    static Table of(ExperimentResult result) {
        Table.Builder<ParityResult> table = new Table.Builder<ParityResult>()
                .text("model", parity -> parity.hand().model().name())
                .text("gradient", parity -> parity.hand().gradientLabel());
        if (result.config().optimizers().size() > 1) {
            table.text("optimizer", parity -> parity.hand().optimizer().name());
        }
        if (result.config().seeds().size() > 1) {
            table.text("seed", parity -> String.valueOf(parity.hand().seed()));
        }
        return table.text("builds", parity -> "hand, " + parity.other().build().label())
                .number(
                        "largest difference",
                        parity -> Numbers.magnitude(parity.parity().maxDifference()))
                .number("relative", parity -> Numbers.magnitude(parity.parity().relativeDifference()))
                .number("bound", parity -> Numbers.magnitude(parity.parity().bound()))
                .text("parity", parity -> parity.parity().holds() ? "holds" : "does not hold")
                .rows(result.parities());
    }
}
