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

                An epoch is its steps and the cost after it, without the comparisons in between: median milliseconds, and the
                median of what it allocated on the Java heap. %s
                %s %s, %s processors, Java %s, %s.

                %s""".formatted(
                        result.experiment(),
                        timing.peakBytes() == null
                                ? ""
                                : "The whole process, with all builds, witnesses and reports so far, held at most %s."
                                        .formatted(NumberText.bytes(timing.peakBytes())),
                        machine.os(),
                        machine.architecture(),
                        machine.processors(),
                        machine.java(),
                        machine.threads(),
                        RunTable.times(result, timing).toMarkdown());
    }
}
