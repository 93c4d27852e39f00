package org.handgrad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.handgrad.data.DataException;
import org.handgrad.experiment.saved.Predictions;
import org.handgrad.experiment.saved.SavedModel;
import org.handgrad.experiment.saved.UnreadableModel;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.PredictionDocument;
import org.handgrad.report.document.RecordsCsv;
import org.handgrad.report.table.PredictionTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handgrad predict}. */
@Command(
        name = "predict",
        description = "Prints what a saved model says of every row of a table, and which rows it has no answer for.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class PredictCommand implements Callable<Integer> {
    /** What standard output holds. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @Parameters(index = "0", paramLabel = "MODEL", description = "A zip that handgrad run --save-models wrote.")
    private Path model;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description =
                    "A table as the model was trained on, with or without the target; other columns are passed over.")
    private Path data;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text, csv or json (default: ${DEFAULT-VALUE}); csv and json have all digits.")
    private Format format;

    @Option(names = "--debug", description = "Shows stack traces.")
    @SuppressWarnings("UnusedVariable") // FailureMessages asks the command line itself
    private boolean debug;

    private final Console console;

    PredictCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException {
        PredictionDocument document = PredictionDocument.of(model.toString(), data.toString(), predict());
        console.print(
                switch (format) {
                    case TEXT -> PredictionTable.of(document).toMarkdown();
                    case CSV -> RecordsCsv.ofPredictions(document);
                    case JSON -> Json.write(document);
                });
        document.remarks().forEach(console::error);
        document.unanswered()
                .forEach(row -> console.error(
                        "%s:%s: no answer for row %s: %s".formatted(data, row.line(), row.row(), row.reason())));
        return document.unanswered().isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private Predictions predict() throws InputException {
        try {
            return SavedModel.read(model).predict(data);
        } catch (UnreadableModel | DataException e) {
            throw new InputException(List.of(e.getMessage()));
        }
    }
}
