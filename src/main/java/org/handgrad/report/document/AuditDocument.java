package org.handgrad.report.document;

import java.util.List;
import java.util.Map;

/**
 * {@code audit/result.json}: what handgrad found of the frameworks' own gradients. Its keys are a contract.
 *
 * @param command the command line that reproduces it, without the program's name
 * @param versions of what was audited
 * @param cases every judgement, in the order of kinds and names
 * @param findings the faults behind those that contradict, throw or are not finite; each with a program that shows it
 */
public record AuditDocument(String command, Map<String, String> versions, List<Case> cases, List<Finding> findings) {
    public AuditDocument {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }

    /**
     * One judgement.
     *
     * @param framework {@code dl4j} or {@code samediff}
     * @param kind such as {@code loss}
     * @param name what is judged, as the framework calls it
     * @param with what it is combined with: an activation, weights, shapes; empty if with nothing
     * @param question what was asked, such as {@code own score}
     * @param precision {@code float64} or {@code float32}
     * @param input where the verdict was found; empty if everywhere
     * @param verdict {@code agrees}, {@code contradicts}, {@code throws}, {@code not finite} or {@code cannot tell}
     * @param evidence numbers, as a sentence
     * @param finding the id of the fault behind it; empty if it has none
     */
    public record Case(
            String framework,
            String kind,
            String name,
            String with,
            String question,
            String precision,
            String input,
            String verdict,
            String evidence,
            String finding) {
        /** The same, explained by a fault. */
        public Case explainedBy(String id) {
            return new Case(framework, kind, name, with, question, precision, input, verdict, evidence, id);
        }

        /** What no later run may differ in. */
        public String key() {
            return String.join(" / ", framework, kind, name, with, question, precision);
        }
    }

    /**
     * A fault of a framework.
     *
     * @param id a short name, also of its program
     * @param title what is wrong, in a line
     * @param severity what it does to a training: {@code wrong training}, {@code breaks}, {@code rare}, {@code harmless}
     * @param does what the framework does
     * @param should what it should do
     * @param why where in its source, and what to change
     * @param cases how many judgements it explains
     * @param program the file that shows it, beside this one; empty if there is none
     */
    public record Finding(
            String id,
            String title,
            String severity,
            String does,
            String should,
            String why,
            int cases,
            String program) {}
}
