package org.handgrad.audit.fault;

import java.util.function.Predicate;
import org.handgrad.report.document.AuditDocument.Case;
import org.handgrad.report.document.AuditDocument.Finding;

/**
 * A fault of a framework, in the words of a report to its maintainers.
 *
 * @param program the class of the program that shows it, also its id
 * @param title what is wrong, in a line
 * @param severity what it does to a training
 * @param does what the framework does
 * @param should what it should do
 * @param why where in its source, and what to change
 * @param explains the judgements behind which it is
 */
record Fault(
        String program,
        String title,
        Severity severity,
        String does,
        String should,
        String why,
        Predicate<Case> explains) {
    Finding finding(long cases) {
        return new Finding(
                program, title, severity.label(), does, should, why, (int) cases, "programs/" + program + ".java");
    }
}
