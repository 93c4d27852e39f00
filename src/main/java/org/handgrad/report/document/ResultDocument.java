package org.handgrad.report.document;

import java.util.List;
import java.util.Objects;
import org.handgrad.experiment.Provenance;
import org.handgrad.train.Parity.Verdict;

/**
 * {@code result.json}: its keys are a contract. What there is no number for is null.
 *
 * @param experiment its name
 * @param description one paragraph
 * @param command what reproduces it, without the program's name
 * @param interrupted whether somebody stopped it
 * @param data what was learned from; null if nothing was
 * @param models what was trained or checked
 * @param runs every run
 * @param parity the builds beside each other
 * @param gradients every derivative beside every witness
 * @param differences the errors of finite differences of several steps
 * @param confusion which classes were taken for which
 * @param provenance where all this comes from
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
        Provenance provenance) {
    public ResultDocument {
        Objects.requireNonNull(experiment, "experiment");
        models = List.copyOf(models);
        runs = List.copyOf(runs);
        parity = List.copyOf(parity);
        gradients = List.copyOf(gradients);
        differences = List.copyOf(differences);
        confusion = List.copyOf(confusion);
    }

    /** What was learned from; {@code classes} is empty for a regression, {@code file} and its hash null without one. */
    public record Data(
            String name,
            String task,
            int train,
            int test,
            int dropped,
            List<String> features,
            int outputs,
            List<String> classes,
            String file,
            String sha256) {}

    /** One model: its layers from the first to the last. */
    public record Model(String name, int inputs, List<Layer> layers, String loss, double weightDecay) {}

    /** One layer of a model. */
    public record Layer(int units, String activation, boolean bias) {}

    /**
     * One run; {@code epsilon} is null unless the gradient is a finite difference. {@code finalCost} is the build's own;
     * where that keeps probabilities from 0 and 1, and it is seen, {@code finalCostUnclipped} is what its predictions cost by
     * the formula, and else null.
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
            int epochs,
            String status,
            Double finalCost,
            Double finalCostUnclipped,
            Double trainAccuracy,
            Double testAccuracy) {
        /** What its predictions cost by the formula. */
        public Double trueCost() {
            return finalCostUnclipped == null ? finalCost : finalCostUnclipped;
        }

        /** Whether it ended as it should. */
        public boolean endedWell() {
            return "ok".equals(status);
        }
    }

    /**
     * Two builds beside each other: {@code verdict} and what comes before it are about their whole trajectories, {@code steps} about
     * steps from the very same state. {@code holds} is null where the verdict is that one cannot tell, and {@code undecidedFrom} a
     * step, or null.
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

        /** Whether the trajectories are no further apart than rounding explains. */
        public boolean hasHeld() {
            return Verdict.HOLDS.label().equals(verdict);
        }

        /** Whether they are further apart. */
        public boolean hasParted() {
            return Verdict.PARTS.label().equals(verdict);
        }

        /** Whether that cannot be told. */
        public boolean cannotTell() {
            return Verdict.CANNOT_TELL.label().equals(verdict);
        }

        /** Whether neither trajectories nor steps speak against the builds being the same. */
        public boolean passes() {
            return !hasParted() && steps.stream().allMatch(StepEntry::agrees);
        }
    }

    /** One step of two builds from the same state. */
    public record StepEntry(long step, Double difference, Double bound, boolean agrees) {}

    /**
     * One derivative beside one witness; of a Taylor remainder {@code maxRelativeError} is the rate it falls with, and {@code
     * bound} the least rate. The judgement is that of all witnesses at all points, the reasons are its own.
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

    /** One finite difference beside the hand-written gradient. */
    public record DifferenceEntry(String model, String scheme, double epsilon, Double relativeError) {}

    /** What one run took for what, on the {@code part} that is {@code train} or {@code test}. */
    public record Confusion(String run, String part, List<String> classes, List<List<Integer>> counts) {}
}
