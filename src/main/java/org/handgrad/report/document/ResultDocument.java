package org.handgrad.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.check.GradientVerdict;
import org.handgrad.experiment.Provenance;
import org.handgrad.train.Parity.Verdict;

/**
 * {@code result.json}, whose keys are a contract. Numbers that do not exist are null.
 *
 * @param experiment its name
 * @param description one paragraph
 * @param command the command line that reproduces it, without the program's name
 * @param interrupted whether the user stopped it
 * @param data summary of the data; null for a check
 * @param models the models trained or checked
 * @param runs every run
 * @param parity comparisons of builds
 * @param gradients results of the gradient checks
 * @param differences the errors of finite differences of several steps
 * @param confusion confusion matrices
 * @param measures measures of every run on every part
 * @param provenance configuration, seed and versions
 * @param ranking of the groups of a study; null if nothing is swept and no ranking is asked for
 */
public record ResultDocument(
        String experiment,
        String description,
        String command,
        boolean interrupted,
        Data data,
        List<Model> models,
        List<Run> runs,
        List<ParityEntry> parity,
        List<GradientEntry> gradients,
        List<DifferenceEntry> differences,
        List<Confusion> confusion,
        List<PartMeasures> measures,
        Provenance provenance,
        @JsonInclude(JsonInclude.Include.NON_NULL) RankingDocument ranking) {
    /** The verdicts of gradients that pass. */
    public static final Set<String> PASSING = Arrays.stream(GradientVerdict.values())
            .filter(GradientVerdict::passes)
            .map(GradientVerdict::label)
            .collect(Collectors.toUnmodifiableSet());

    public ResultDocument {
        Objects.requireNonNull(experiment, "experiment");
        models = List.copyOf(models);
        runs = List.copyOf(runs);
        parity = List.copyOf(parity);
        gradients = List.copyOf(gradients);
        differences = List.copyOf(differences);
        confusion = List.copyOf(confusion);
        measures = measures == null ? List.of() : List.copyOf(measures); // which were not always stored
    }

    /** The same without what is about single runs. */
    public ResultDocument withoutRuns() {
        return new ResultDocument(
                experiment,
                description,
                command,
                interrupted,
                data,
                models,
                List.of(),
                List.of(),
                gradients,
                differences,
                List.of(),
                List.of(),
                provenance,
                ranking);
    }

    /** Whether all runs ended well, no builds part, and all gradients pass. */
    public boolean passes() {
        return !interrupted
                && !gradients.isEmpty()
                && runs.stream().allMatch(Run::endedWell)
                && parity.stream().allMatch(ParityEntry::passes)
                && gradients.stream().allMatch(entry -> PASSING.contains(entry.judgement()));
    }

    /**
     * The data, in the first fold; {@code classes} is empty for a regression, {@code remarks} say what was done to the data, {@code file} and its hash are null without a
     * file, {@code validation} without a validation part, {@code folds} without folds.
     */
    public record Data(
            String name,
            String task,
            int train,
            Integer validation,
            int test,
            Integer folds,
            int dropped,
            List<String> features,
            int outputs,
            List<String> classes,
            List<String> remarks,
            String file,
            String sha256) {
        public Data {
            remarks = remarks == null ? List.of() : List.copyOf(remarks); // which were not always stored
        }
    }

    /** One model: its layers from the first to the last. */
    public record Model(String name, int inputs, List<Layer> layers, String loss, double weightDecay) {}

    /** One layer of a model. */
    public record Layer(int units, String activation, boolean bias) {}

    /**
     * One run; {@code epsilon} is null unless the gradient is a finite difference, {@code fold} without folds, {@code settings} (the
     * swept values) without a sweep. {@code finalCost} is the build's own cost; {@code finalCostUnclipped} is the cost without clipping, null if clipping does
     * not change it.
     */
    public record Run(
            String id,
            String model,
            String build,
            String gradient,
            Double epsilon,
            String optimizer,
            double learningRate,
            String loss,
            String precision,
            long seed,
            Integer fold,
            int epochs,
            String status,
            Double finalCost,
            Double finalCostUnclipped,
            Double trainAccuracy,
            Double testAccuracy,
            @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, String> settings) {
        /** The same by another name, in an experiment that sweeps these values. */
        Run called(String other, Map<String, String> swept) {
            return new Run(
                    other,
                    model,
                    build,
                    gradient,
                    epsilon,
                    optimizer,
                    learningRate,
                    loss,
                    precision,
                    seed,
                    fold,
                    epochs,
                    status,
                    finalCost,
                    finalCostUnclipped,
                    trainAccuracy,
                    testAccuracy,
                    swept);
        }

        /** The final cost without clipping. */
        public Double trueCost() {
            return finalCostUnclipped == null ? finalCost : finalCostUnclipped;
        }

        /** Whether the run ended well. */
        public boolean endedWell() {
            return "ok".equals(status);
        }
    }

    /**
     * The comparison of two builds: {@code verdict} and the components before it are about whole trajectories, {@code
     * steps} about single steps from the same state. If the verdict is {@code cannot tell}, {@code holds} is null and
     * {@code undecidedFrom} the first undecided step.
     */
    public record ParityEntry(
            List<String> runs,
            String model,
            String optimizer,
            double learningRate,
            String gradient,
            Double epsilon,
            String precision,
            long seed,
            Double maxDifference,
            Double relativeDifference,
            Double bound,
            Boolean holds,
            String verdict,
            Long undecidedFrom,
            List<StepEntry> steps) {
        public ParityEntry {
            verdict = verdict == null
                    ? (holds ? Verdict.HOLDS : Verdict.PARTS).label()
                    : verdict; // as it was stored once
            steps = steps == null ? List.of() : List.copyOf(steps);
        }

        /** The same of runs by other names. */
        ParityEntry of(List<String> others) {
            return new ParityEntry(
                    others,
                    model,
                    optimizer,
                    learningRate,
                    gradient,
                    epsilon,
                    precision,
                    seed,
                    maxDifference,
                    relativeDifference,
                    bound,
                    holds,
                    verdict,
                    undecidedFrom,
                    steps);
        }

        /** Whether the verdict is that parity holds. */
        public boolean hasHeld() {
            return Verdict.HOLDS.label().equals(verdict);
        }

        /** Whether the builds part. */
        public boolean hasParted() {
            return Verdict.PARTS.label().equals(verdict);
        }

        /** Whether the verdict is {@code cannot tell}. */
        public boolean cannotTell() {
            return Verdict.CANNOT_TELL.label().equals(verdict);
        }

        /** Whether the builds do not part and all steps agree. */
        public boolean passes() {
            return !hasParted() && steps.stream().allMatch(StepEntry::agrees);
        }
    }

    /** One step of two builds from the same state. */
    public record StepEntry(long step, Double difference, Double bound, boolean agrees) {}

    /**
     * The comparison of a derivative with a witness. For the Taylor remainder, {@code maxRelativeError} is its rate
     * and {@code bound} the smallest rate that passes. {@code judgement} and {@code reasons} are about all witnesses
     * and points together.
     */
    public record GradientEntry(
            String model,
            String parameter,
            String witness,
            String precision,
            int point,
            Double maxRelativeError,
            Double bound,
            String verdict,
            String judgement,
            List<String> reasons) {
        public GradientEntry {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /** The error of a finite difference. */
    public record DifferenceEntry(String model, String scheme, double epsilon, Double relativeError) {}

    /**
     * The measures of a run on a {@code part}: {@code train}, {@code validation} or {@code test}. {@code cost} is the
     * build's own cost, {@code trivial} holds the measures of the trivial model. Measures without a value are absent.
     */
    public record PartMeasures(
            String run,
            String part,
            int samples,
            Double cost,
            Map<String, Double> values,
            Map<String, Double> trivial,
            List<CategoryMeasures> categories) {
        public PartMeasures {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            trivial = Collections.unmodifiableMap(new LinkedHashMap<>(trivial));
            categories = List.copyOf(categories);
        }

        /** The same of a run by another name. */
        PartMeasures of(String other) {
            return new PartMeasures(other, part, samples, cost, values, trivial, categories);
        }
    }

    /** The measures of one class, label or target column. */
    public record CategoryMeasures(String name, int samples, Map<String, Double> values) {
        public CategoryMeasures {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** The confusion matrix of a run on a {@code part}. */
    public record Confusion(String run, String part, List<String> classes, List<List<Integer>> counts) {}
}
