package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.check.Finding;
import org.handgrad.check.GradientCheck;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Batch;
import org.handgrad.data.Dataset;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/** Compares the gradients of all models of an experiment, over its own data, at random points, in both precisions. */
public final class GradientComparison {
    /** Finite differences ask for the cost several times for each parameter; this many samples show any mistake. */
    public static final int MOST_SAMPLES = 32;

    private static final InitialParameters POINTS = new InitialParameters.Uniform(-1, 1);

    private GradientComparison() {}

    /** Every derivative beside every witness; those that were finished, if it is interrupted. */
    public static List<Finding> of(ExperimentConfig config, Progress progress) {
        return of(config, Preparation.of(config.data()).train(), progress);
    }

    static List<Finding> of(ExperimentConfig config, Dataset training, Progress progress) {
        Batch batch = training.samples()
                .rows(IntStream.range(0, Math.min(MOST_SAMPLES, training.size()))
                        .toArray());
        List<Finding> findings = new ArrayList<>();
        int done = 0;
        progress.begin("gradients", config.models().size() * Precision.values().length * config.checkPoints());
        for (ExperimentConfig.Model model : config.models()) {
            for (Precision precision : Precision.values()) {
                for (int point = 1; point <= config.checkPoints() && !progress.isInterrupted(); point++) {
                    Parameters at = POINTS.draw(model.spec(), point);
                    findings.addAll(GradientCheck.of(model.spec(), batch, precision, at, point));
                    progress.done(++done);
                }
            }
        }
        progress.end();
        return findings;
    }
}
