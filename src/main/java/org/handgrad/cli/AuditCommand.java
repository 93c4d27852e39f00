package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handgrad.audit.Audit;
import org.handgrad.audit.AuditKind;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.document.AuditDocument;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.StoredAudit;
import org.handgrad.report.table.AuditTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code handgrad audit}. */
@Command(
        name = "audit",
        description = "Judges the gradients of DL4J and SameDiff themselves, and writes a program for each fault.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class AuditCommand implements Callable<Integer> {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KIND",
            description = "Kinds to judge: ${COMPLETION-CANDIDATES} (default: all).")
    private List<AuditKind> only = new ArrayList<>();

    @Mixin
    private ReportsOption reports;

    @Mixin
    private OutputOptions options;

    private final Console console;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException, IOException {
        Path out = reports.writable(List.of(StoredAudit.FOLDER));
        List<AuditKind> kinds = only.isEmpty() ? List.of(AuditKind.values()) : only;
        Audit audit = Audit.of(kinds, options.quiet ? line -> {} : console::error);
        AuditDocument document = audit.document();
        IndependentTasks rest = new IndependentTasks(console, options.debug);
        rest.attempt(() -> {
            Path folder = ReportFolder.write(document, audit.programs(), out, rest::missing);
            if (!options.quiet) {
                console.error("wrote " + folder);
            }
        });
        console.print(
                options.format == OutputOptions.Format.JSON
                        ? Json.write(document)
                        : AuditTable.counts(document).toMarkdown()
                                + "\n"
                                + AuditTable.findings(document).toMarkdown());
        return rest.isWhole() ? ExitCode.OK : ExitCode.INTERNAL;
    }
}
