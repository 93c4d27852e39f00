package org.handgrad.report;

import org.handgrad.report.document.Machine;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.TimingDocument;
import org.handgrad.report.table.NumberText;
import org.handgrad.report.table.RunTable;

/** {@code timing.md}: what no rerun reproduces. */
final class TimingPage {
    private TimingPage() {}

    static String of(ResultDocument result, TimingDocument timing) {
        Machine machine = timing.machine();
        return """
                # %s: times

                - ms/epoch: median time of the steps of an epoch and the cost after it, without comparisons.
                - heap/epoch: median of what an epoch allocates on the Java heap.
                %s- Machine: %s %s, %s processors, Java %s, %s.

                %s""".formatted(
                result.experiment(),
                timing.peakBytes() == null
                        ? ""
                        : "- Peak memory of the whole process: %s.\n".formatted(NumberText.bytes(timing.peakBytes())),
                machine.os(),
                machine.architecture(),
                machine.processors(),
                machine.java(),
                machine.threads(),
                RunTable.times(result, timing).toMarkdown());
    }
}
