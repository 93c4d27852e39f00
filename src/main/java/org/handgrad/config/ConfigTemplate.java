package org.handgrad.config;

import java.nio.file.Path;
import org.handgrad.data.pipeline.TableSamples;
import org.handgrad.data.pipeline.TargetKind;
import org.handgrad.data.profile.TableProfile;

/** The text of a configuration to start from. It runs as it is; comments name the alternatives. */
public final class ConfigTemplate {
    private static final String TEXT = """
            # yaml-language-server: $schema=handgrad.schema.json
            # An experiment for handgrad. docs/reference/configuration.md tells of every key.
            description: >
              What this experiment shows: a paragraph for its report.

            data:
            ${data}
              split: { test: 0.2, seed: 1${stratify} }   # a fifth is kept for testing
            # folds: 5                                  # instead of the split: each fifth is tested once

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
              epochs: ${epochs}
            ${batch}
            seeds: [1, 2, 3]                            # reports show mean and spread over them
            """;

    private static final String BUNDLED = """
              bundled: iris                             # 150 flowers of 3 species; or digits; or a table of your own:
            # csv:                                      # handgrad new NAME --csv table.csv writes this for a table
            #   file: table.csv                         # relative to this file
            #   target: { column: species, task: classification }
              standardize: true                         # inputs to mean 0 and deviation 1, by the training part alone""";

    private ConfigTemplate() {}

    /** Over a bundled table. */
    public static String bundled() {
        return text(BUNDLED, "", new Learning("{ units: 3, activation: softmax }", "mcxent", 120));
    }

    /**
     * Over a table of the user's.
     *
     * @param file as the configuration names it
     * @param profile of the table
     * @param samples the table, read as the profile says
     */
    public static String of(Path file, TableProfile profile, TableSamples samples) {
        boolean regression = profile.task() == TargetKind.NUMBERS;
        boolean compares = profile.task() == TargetKind.ONE_COLUMN_A_CLASS;
        int units = compares ? samples.task().categories().size() : 1;
        String output = "{ units: %s, activation: %s }"
                .formatted(units, regression ? "identity" : compares ? "softmax" : "sigmoid");
        String loss = regression ? "mse" : compares ? "mcxent" : "xent";
        int training = samples.size() - (int) Math.round(0.2 * samples.size());
        return text(
                TableTemplate.of(file, profile),
                regression ? "" : ", stratify: true",
                new Learning(output, loss, training));
    }

    /**
     * What training depends on.
     *
     * @param output the last layer
     * @param samples of the training part
     */
    private record Learning(String output, String loss, int samples) {
        private static final int FEW = 64;
        private static final int MANY = 10_000;
        private static final int BATCH = 32;
        private static final int STEPS = 300;

        String batch() {
            int size = samples < MANY ? BATCH : Math.max(BATCH, Integer.highestOneBit(samples / STEPS));
            return commented(
                    (samples < FEW ? "# batch-size: " : "  batch-size: ") + size, "left out: all samples at once");
        }

        int epochs() {
            return samples < MANY ? 50 : 20;
        }
    }

    private static String text(String data, String stratify, Learning learning) {
        return TEXT.replace("${data}", data)
                .replace("${stratify}", stratify)
                .replace("${output}", learning.output())
                .replace("${loss}", learning.loss())
                .replace(
                        "${last-loss}",
                        commented(
                                "    loss: " + learning.loss(),
                                "mcxent needs softmax, xent needs sigmoid; mse and l2 take any"))
                .replace("${epochs}", String.valueOf(learning.epochs()))
                .replace("${batch}", learning.batch());
    }

    private static String commented(String line, String comment) {
        return "%-43s # %s".formatted(line, comment);
    }
}
