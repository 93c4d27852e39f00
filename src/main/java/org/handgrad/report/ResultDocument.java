package org.handgrad.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.handgrad.check.Finding;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.ParityResult;
import org.handgrad.experiment.Provenance;
import org.handgrad.experiment.RunResult;
import org.handgrad.experiment.RunSpec;

/** {@code result.json}: its keys are a contract. What there is no number for is null. */
public record ResultDocument(
        String experiment,
        List<Run> runs,
        List<ParityEntry> parity,
        List<GradientEntry> gradients,
        Provenance provenance) {
    public ResultDocument {
        Objects.requireNonNull(experiment, "experiment");
        runs = List.copyOf(runs);
        parity = List.copyOf(parity);
        gradients = List.copyOf(gradients);
    }

    /** One run. */
    public record Run(
            String id,
            String model,
            String build,
            String gradient,
            String optimizer,
            String loss,
            String precision,
            long seed,
            int epochs,
            String status,
            Double finalCost,
            Double trainAccuracy,
            Double testAccuracy) {}

    /** Two builds beside each other. */
    public record ParityEntry(
            List<String> runs,
            String model,
            String optimizer,
            String gradient,
            String precision,
            long seed,
            Double maxDifference,
            Double relativeDifference,
            Double bound,
            boolean holds) {}

    /** One derivative beside one witness. */
    public record GradientEntry(
            String model,
            String parameter,
            String witness,
            String precision,
            int point,
            Double maxRelativeError,
            Double bound,
            String verdict) {}

    /** What a whole experiment left. */
    public static ResultDocument of(ExperimentResult result) {
        return new ResultDocument(
                result.config().name(),
                result.runs().stream().map(ResultDocument::run).toList(),
                result.parities().stream().map(ResultDocument::parity).toList(),
                gradients(result.gradients()),
                result.provenance());
    }

    /** What a comparison of gradients left, without any run. */
    public static ResultDocument of(ExperimentConfig config, List<Finding> findings, Provenance provenance) {
        return new ResultDocument(config.name(), List.of(), List.of(), gradients(findings), provenance);
    }

    private static Run run(RunResult run) {
        RunSpec spec = run.spec();
        return new Run(
                spec.id(),
                spec.model().name(),
                spec.build().label(),
                spec.gradient().name(),
                spec.optimizer().name(),
                label(spec.model().loss()),
                label(spec.precision()),
                spec.seed(),
                run.history().epochs(),
                label(run.history().status()),
                number(run.history().finalCost()),
                number(run.trainAccuracy()),
                number(run.testAccuracy()));
    }

    private static ParityEntry parity(ParityResult result) {
        RunSpec hand = result.hand();
        return new ParityEntry(
                List.of(hand.id(), result.other().id()),
                hand.model().name(),
                hand.optimizer().name(),
                hand.gradient().name(),
                label(hand.precision()),
                hand.seed(),
                finite(result.parity().maxDifference()),
                finite(result.parity().relativeDifference()),
                finite(result.parity().bound()),
                result.parity().holds());
    }

    private static List<GradientEntry> gradients(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new GradientEntry(
                        finding.model(),
                        finding.parameter(),
                        finding.witness().label(),
                        label(finding.precision()),
                        finding.point(),
                        finite(finding.maxRelativeError()),
                        finite(finding.bound()),
                        finding.verdict().label()))
                .toList();
    }

    /** A type that JSON has no NaN and no infinity for. */
    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Double number(OptionalDouble value) {
        return value.isPresent() ? finite(value.getAsDouble()) : null;
    }

    private static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
