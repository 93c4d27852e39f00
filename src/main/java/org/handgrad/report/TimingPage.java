package org.handgrad.report;

import org.handgrad.experiment.ExperimentResult;

/** {@code timing.md}: what no rerun reproduces. */
final class TimingPage {
    private TimingPage() {}

    static String of(ExperimentResult result) {
        TimingDocument.Machine machine = TimingDocument.Machine.here();
        return """
                # %s: times

                Median milliseconds of an epoch: its steps and the cost after it, without the comparisons in between.
                %s %s, %s processors, Java %s, %s.

                %s""".formatted(
                        result.config().name(),
                        machine.os(),
                        machine.architecture(),
                        machine.processors(),
                        machine.java(),
                        machine.threads(),
                        RunTable.times(result).toMarkdown());
    }
}
