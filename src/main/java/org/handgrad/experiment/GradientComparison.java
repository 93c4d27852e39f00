package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.check.CheckResult;
import org.handgrad.check.ModelCheck;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Batch;
import org.handgrad.data.Dataset;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.Precision;

/** Checks the gradients of all models of an experiment on its data, at random points, in both precisions. */
public final class GradientComparison {
    /**
     * Most samples of a check. Finite differences evaluate the cost several times per parameter, and this many
     * samples reveal any mistake.
     */
    public static final int MOST_SAMPLES = 32;

    /** Most entries of an array that finite differences move, chosen at random. Other witnesses compare all entries. */
    public static final int MOST_ENTRIES = 24;

    private static final InitialParameters POINTS = new InitialParameters.Uniform(-1, 1);

    private GradientComparison() {}

    /** Checks all gradients; after an interruption, the results so far. */
    public static List<CheckResult> of(ExperimentConfig config, Progress progress) {
        return of(config, LoadedData.of(config.data()).fold(1).train(), progress);
    }

    static List<CheckResult> of(ExperimentConfig config, Dataset training, Progress progress) {
        Batch batch = training.samples()
                .rows(IntStream.range(0, Math.min(MOST_SAMPLES, training.size()))
                        .toArray());
        List<CheckResult> results = new ArrayList<>();
        int done = 0;
        progress.begin("checking gradients", config.models().size() * Precision.values().length * config.checkPoints());
        for (ExperimentConfig.Model model : config.models()) {
            for (Precision precision : Precision.values()) {
                ModelCheck check = ModelCheck.of(model.spec(), batch, precision, MOST_ENTRIES);
                for (int point = 1; point <= config.checkPoints() && !progress.isInterrupted(); point++) {
                    check.examine(POINTS.draw(model.spec(), point));
                    progress.done(++done);
                }
                results.add(check.result());
            }
        }
        progress.end();
        return results;
    }
}
