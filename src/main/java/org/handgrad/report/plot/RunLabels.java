package org.handgrad.report.plot;

import java.util.List;
import java.util.function.Function;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.table.ComparedRuns;

/** How the runs of an experiment are told apart: by nothing that all of them have in common. */
final class RunLabels {
    private static final int MOST = 12; // that a legend can tell apart

    private final boolean gradients;
    private final boolean steps;
    private final boolean optimizers;
    private final boolean rates;

    RunLabels(List<Run> runs) {
        this.gradients = differ(runs, RunLabels::gradient);
        this.steps = runs.stream().map(RunLabels::gradient).distinct().count() <= MOST;
        this.optimizers = differ(runs, Run::optimizer);
        this.rates = differ(runs, run -> run.optimizer() + run.learningRate()) && !optimizers;
    }

    /** Gradient source and optimiser, as far as they differ. */
    String label(Run run) {
        String optimizer = optimizers ? run.optimizer() : rates ? "rate " + run.learningRate() : "";
        String gradient = gradients || optimizer.isEmpty() ? source(run) : "";
        return optimizer.isEmpty() || gradient.isEmpty() ? optimizer + gradient : optimizer + ", " + gradient;
    }

    /** Model and optimiser, as far as the latter differ. */
    String modelAndOptimizer(Run run) {
        return optimizers || rates
                ? "%s, %s".formatted(run.model(), optimizers ? run.optimizer() : run.learningRate())
                : run.model();
    }

    /** Of a great many differences only the scheme is told. */
    private String source(Run run) {
        return steps ? gradient(run) : run.gradient();
    }

    private static String gradient(Run run) {
        return ComparedRuns.gradientLabel(run.gradient(), run.epsilon());
    }

    private static boolean differ(List<Run> runs, Function<Run, String> part) {
        return runs.stream().map(part).distinct().count() > 1;
    }
}
