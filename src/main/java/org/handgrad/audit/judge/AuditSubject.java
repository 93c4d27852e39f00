package org.handgrad.audit.judge;

import java.util.Locale;
import org.handgrad.model.Precision;
import org.handgrad.report.document.AuditDocument.Case;

/**
 * What is judged.
 *
 * @param framework {@code dl4j} or {@code samediff}
 * @param kind such as {@code loss}
 * @param name as the framework calls it
 * @param with what it is combined with
 */
public record AuditSubject(String framework, String kind, String name, String with) {
    /** Of DL4J. */
    public static AuditSubject dl4j(String kind, String name, String with) {
        return new AuditSubject("dl4j", kind, name, with);
    }

    /** What was found. */
    public Case says(String question, Precision precision, Judgement judgement) {
        return new Case(
                framework,
                kind,
                name,
                with,
                question,
                precision.name().toLowerCase(Locale.ROOT),
                judgement.input(),
                judgement.verdict().label(),
                judgement.evidence(),
                "");
    }
}
