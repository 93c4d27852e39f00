package org.handgrad.report;

import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.report.document.AuditDocument;
import org.handgrad.report.document.AuditDocument.Finding;
import org.handgrad.report.document.Json;
import org.handgrad.report.table.AuditTable;

/** The files of an audit. */
final class AuditReport {
    /** Everything that is made of what is stored. */
    static final Set<String> MADE = Set.of("report.md");

    private AuditReport() {}

    static void addResults(AuditDocument audit, GeneratedFiles files) {
        files.add("result.json", Json.write(audit));
    }

    static void addPages(AuditDocument audit, GeneratedFiles files) {
        files.make("report.md", () -> text(audit));
    }

    private static String text(AuditDocument audit) {
        return """
                # Audit

                Made by `handgrad %s` of %s. How it is done and what it means: docs/explanation/audit.md.

                %s
                ## Findings

                %s
                %s
                ## What does not agree

                %s""".formatted(
                        audit.command(),
                        audit.versions().entrySet().stream()
                                .map(version -> version.getKey() + " " + version.getValue())
                                .collect(Collectors.joining(", ")),
                        AuditTable.counts(audit).toMarkdown(),
                        AuditTable.findings(audit).toMarkdown(id -> "#" + id),
                        audit.findings().stream().map(AuditReport::finding).collect(Collectors.joining()),
                        AuditTable.faults(audit).toMarkdown());
    }

    private static String finding(Finding finding) {
        return """
                ### %s

                %s. Severity: %s.

                - *It does:* %s
                - *It should:* %s
                - *Why:* %s
                %s
                """.formatted(
                        finding.id(),
                        finding.title(),
                        finding.severity(),
                        finding.does(),
                        finding.should(),
                        finding.why(),
                        finding.program().isEmpty() ? "" : "- *Program:* [%1$s](%1$s)\n".formatted(finding.program()));
    }
}
