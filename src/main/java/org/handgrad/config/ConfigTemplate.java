package org.handgrad.config;

import java.nio.file.Path;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.data.csv.CsvFormat;
import org.handgrad.data.csv.CsvGuess;
import org.handgrad.data.csv.MissingValues;

/** The text of a configuration to start from. It runs as it is; comments name the alternatives. */
public final class ConfigTemplate {
    private static final String TEXT = """
            # yaml-language-server: $schema=handgrad.schema.json
            # An experiment for handgrad. docs/reference/configuration.md tells of every key.
            description: >
              What this experiment shows: a paragraph for its report.

            data:
            ${data}
              standardize: true                         # inputs to mean 0 and deviation 1, by the training part alone
              split: { test: 0.2, seed: 1 }             # a fifth is kept for testing

            models:                                     # the names are yours; every model is trained
              linear:
                layers:
                  - ${output}
                loss: ${loss}
              mlp:
                layers:
                  - { units: 8, activation: tanh }      # or sigmoid, relu, softplus, identity; bias: false leaves out b
                  - ${output}
            ${last-loss}

            builds: [hand, dl4j]                        # autodiff is a third
            gradients: [analytic]                       # also forward-difference and central-difference, which take longer
            optimizers:
              adam: { learning-rate: 0.02 }             # or sgd, nesterovs, adagrad, rmsprop; each that is listed is run
            training:
              epochs: 50
            ${batch}
            seeds: [1, 2, 3]                            # reports show mean and spread over them
            """;

    private static final String BUNDLED = """
              bundled: iris                             # 150 flowers of 3 species; or digits; or a table of your own:
            # csv:
            #   file: table.csv                         # relative to this file
            #   targets: species                        # what is to be predicted: a column's name, or its number
            #   task: classification                    # or regression, binary, multi-label""";

    private static final String BATCHES = "  batch-size: 32                            # left out: all samples at once";
    private static final String NO_BATCHES =
            "# batch-size: 32                            # left out: all samples at once";

    private ConfigTemplate() {}

    /** Over a bundled table. */
    public static String bundled() {
        return text(BUNDLED, "{ units: 3, activation: softmax }", "mcxent", true);
    }

    /**
     * Over a table of the user's.
     *
     * @param file as the configuration names it
     */
    public static String of(Path file, CsvGuess guess) {
        CsvFormat format = guess.format();
        Dataset data = guess.table().dataset();
        boolean classes = data.task() instanceof Task.Classification;
        String column = format.header() ? scalar(guess.target()) : String.valueOf(data.inputs() + 1);
        String csv = String.join(
                "\n",
                "  csv:",
                "    file: " + scalar(file.toString().replace('\\', '/')),
                commented("    targets: " + column, "what is to be predicted: a column's name, or its number"),
                commented(
                        "    task: " + (classes ? "classification" : "regression"),
                        "regression, classification, binary or multi-label"),
                "    header: " + format.header(),
                "    delimiter: \"%s\"".formatted(format.delimiter() == '\t' ? "tab" : format.delimiter()),
                commented(
                        "    missing: " + (format.missing() == MissingValues.DROP ? "drop" : "refuse"),
                        "rows that miss a value: drop, or refuse"));
        String output = "{ units: %s, activation: %s }".formatted(data.outputs(), classes ? "softmax" : "identity");
        int training = data.size() - (int) Math.round(0.2 * data.size());
        return text(csv, output, classes ? "mcxent" : "mse", training >= 64);
    }

    private static String text(String data, String output, String loss, boolean batches) {
        return TEXT.replace("${data}", data)
                .replace("${output}", output)
                .replace("${loss}", loss)
                .replace(
                        "${last-loss}",
                        commented("    loss: " + loss, "mcxent needs softmax, xent needs sigmoid; mse and l2 take any"))
                .replace("${batch}", batches ? BATCHES : NO_BATCHES);
    }

    private static String commented(String line, String comment) {
        return "%-43s # %s".formatted(line, comment);
    }

    /** A text as YAML that is read as this text. */
    private static String scalar(String text) {
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9_./-]*") && !text.matches("(?i)true|false|null");
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }
}
