package org.handgrad.report.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.handgrad.check.ArrayResult;
import org.handgrad.check.CheckResult;
import org.handgrad.check.evidence.WitnessComparison;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.DataSummary;
import org.handgrad.experiment.DifferenceError;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.GradientResults;
import org.handgrad.experiment.ParityResult;
import org.handgrad.experiment.Provenance;
import org.handgrad.experiment.RunResult;
import org.handgrad.experiment.RunSpec;
import org.handgrad.measure.Measure;
import org.handgrad.model.GradientSource;
import org.handgrad.train.Parity;
import org.handgrad.train.Parity.Verdict;
import org.handgrad.train.StepComparison;

/** Converts results of experiments and checks to {@link ResultDocument}s. */
public final class ResultDocuments {
    private ResultDocuments() {}

    /** The document of an experiment. */
    public static ResultDocument of(ExperimentResult result) {
        return new ResultDocument(
                result.config().name(),
                result.config().description().strip(),
                "run " + result.config().source(),
                result.interrupted(),
                data(result.data()),
                models(result.config()),
                result.runs().stream().map(ResultDocuments::run).toList(),
                result.parities().stream().map(ResultDocuments::parity).toList(),
                gradients(result.gradients()),
                result.differences().stream().map(ResultDocuments::difference).toList(),
                result.runs().stream().flatMap(ResultDocuments::confusion).toList(),
                result.runs().stream().flatMap(ResultDocuments::measures).toList(),
                result.provenance(),
                null);
    }

    /**
     * The document of an experiment whose trials are stored.
     *
     * @param trials in the order of the results
     */
    static ResultDocument of(
            ExperimentConfig config,
            List<TrialDocument> trials,
            boolean interrupted,
            GradientResults checks,
            Optional<RankingDocument> ranking) {
        return new ResultDocument(
                config.name(),
                config.description().strip(),
                "run " + config.source(),
                interrupted,
                trials.get(0).data(),
                models(config),
                trials.stream().flatMap(trial -> trial.runs().stream()).toList(),
                trials.stream().flatMap(trial -> trial.parity().stream()).toList(),
                gradients(checks.gradients()),
                checks.differences().stream().map(ResultDocuments::difference).toList(),
                trials.stream().flatMap(trial -> trial.confusion().stream()).toList(),
                trials.stream().flatMap(trial -> trial.measures().stream()).toList(),
                Provenance.of(config),
                ranking.orElse(null));
    }

    /** The document of a check, without runs. */
    public static ResultDocument of(ExperimentConfig config, List<CheckResult> checks, Provenance provenance) {
        return new ResultDocument(
                config.name(),
                config.description().strip(),
                "check " + config.source(),
                false,
                null,
                models(config),
                List.of(),
                List.of(),
                gradients(checks),
                List.of(),
                List.of(),
                List.of(),
                provenance,
                null);
    }

    private static ResultDocument.Data data(DataSummary data) {
        return new ResultDocument.Data(
                data.name(),
                data.task().label(),
                data.train(),
                data.validation() == 0 ? null : data.validation(),
                data.test(),
                data.folds() == 1 ? null : data.folds(),
                data.dropped(),
                data.features(),
                data.outputs(),
                data.task().categories(),
                data.remarks(),
                data.file().map(file -> file.toString().replace('\\', '/')).orElse(null),
                data.sha256().orElse(null));
    }

    private static List<ResultDocument.Model> models(ExperimentConfig config) {
        return config.models().stream()
                .map(ExperimentConfig.Model::spec)
                .map(spec -> new ResultDocument.Model(
                        spec.name(),
                        spec.inputs(),
                        spec.layers().stream()
                                .map(layer -> new ResultDocument.Layer(
                                        layer.units(), label(layer.activation()), layer.bias()))
                                .toList(),
                        label(spec.loss()),
                        spec.penalty().weights().l2()))
                .toList();
    }

    private static ResultDocument.Run run(RunResult run) {
        RunSpec spec = run.spec();
        return new ResultDocument.Run(
                spec.id(),
                spec.model().name(),
                spec.build().label(),
                spec.gradient().name(),
                epsilon(spec.gradient()),
                spec.optimizer().name(),
                spec.optimizer().learningRate(),
                label(spec.model().loss()),
                label(spec.precision()),
                spec.seed(),
                spec.fold().isPresent() ? spec.fold().getAsInt() : null,
                run.history().epochs(),
                label(run.history().status()),
                number(run.history().finalCost()),
                number(run.history().finalCostUnclipped()),
                number(run.trainAccuracy()),
                number(run.testAccuracy()),
                null);
    }

    private static Double epsilon(GradientSource gradient) {
        return gradient instanceof GradientSource.FiniteDifference difference ? difference.epsilon() : null;
    }

    private static ResultDocument.ParityEntry parity(ParityResult result) {
        RunSpec hand = result.hand();
        Parity parity = result.parity();
        return new ResultDocument.ParityEntry(
                List.of(hand.id(), result.other().id()),
                hand.model().name(),
                hand.optimizer().name(),
                hand.optimizer().learningRate(),
                hand.gradient().name(),
                epsilon(hand.gradient()),
                label(hand.precision()),
                hand.seed(),
                finite(parity.maxDifference()),
                finite(parity.relativeDifference()),
                finite(parity.bound()),
                parity.verdict() == Verdict.CANNOT_TELL ? null : parity.verdict() == Verdict.HOLDS,
                parity.verdict().label(),
                parity.undecidedFrom().isPresent() ? parity.undecidedFrom().getAsLong() : null,
                parity.steps().stream().map(ResultDocuments::step).toList());
    }

    private static ResultDocument.StepEntry step(StepComparison step) {
        return new ResultDocument.StepEntry(
                step.step(), finite(step.difference()), finite(step.bound()), step.agrees());
    }

    private static List<ResultDocument.GradientEntry> gradients(List<CheckResult> checks) {
        return checks.stream()
                .flatMap(check -> check.arrays().stream())
                .flatMap(array -> array.comparisons().stream().map(comparison -> gradient(array, comparison)))
                .toList();
    }

    private static ResultDocument.GradientEntry gradient(ArrayResult array, WitnessComparison comparison) {
        return new ResultDocument.GradientEntry(
                comparison.model(),
                comparison.parameter(),
                comparison.witness().label(),
                label(comparison.precision()),
                comparison.point(),
                finite(comparison.maxRelativeError()),
                finite(comparison.bound()),
                comparison.verdict().label(),
                array.verdict().label(),
                array.reasons());
    }

    private static ResultDocument.DifferenceEntry difference(DifferenceError error) {
        return new ResultDocument.DifferenceEntry(
                error.model(), error.difference().name(), error.difference().epsilon(), finite(error.relativeError()));
    }

    private static Stream<ResultDocument.Confusion> confusion(RunResult run) {
        return run.trained().stream()
                .flatMap(trained -> trained.confusion().stream()
                        .map(matrix -> new ResultDocument.Confusion(
                                run.spec().id(), trained.judged().part().label(), matrix.classes(), matrix.counts())));
    }

    private static Stream<ResultDocument.PartMeasures> measures(RunResult run) {
        return run.trained().stream()
                .flatMap(trained -> trained.parts().stream())
                .map(part -> new ResultDocument.PartMeasures(
                        run.spec().id(),
                        part.part().label(),
                        part.measures().samples(),
                        finite(part.cost()),
                        values(part.measures().values()),
                        values(part.trivial().values()),
                        part.measures().categories().stream()
                                .map(category -> new ResultDocument.CategoryMeasures(
                                        category.name(), category.samples(), values(category.values())))
                                .toList()));
    }

    private static Map<String, Double> values(Map<Measure, Double> measured) {
        Map<String, Double> values = new LinkedHashMap<>();
        measured.forEach((measure, value) -> values.put(measure.key(), finite(value)));
        return values;
    }

    /** JSON has no NaN and no infinity. */
    static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Double number(OptionalDouble value) {
        return value.isPresent() ? finite(value.getAsDouble()) : null;
    }

    private static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
