package org.handgrad.check.cost;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handgrad.autodiff.AutodiffGradients;
import org.handgrad.check.cost.AutodiffWitness.Manner;
import org.handgrad.check.diagnosis.Hypothesis;
import org.handgrad.check.evidence.Incomparable;
import org.handgrad.check.evidence.Witness;
import org.handgrad.data.Batch;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The cost of a model over a batch, as a function of its parameters; computed by the hand-written build in float64. */
public final class ModelCost implements CostFunction {
    static final OptimizerSpec UNUSED = new OptimizerSpec.Sgd(1);
    private static final boolean DL4J_IS_THERE = dl4jIsThere();

    private final ModelSpec model;
    private final Batch batch;
    private final Batch exact;
    private final AutodiffWitness autodiff;
    private final Map<Precision, Dl4jWitness> dl4j = new EnumMap<>(Precision.class);
    private HandNetwork hand;
    private List<Parameters> points = List.of();
    private List<Hypothesis> hypotheses = List.of();

    /**
     * A model and samples.
     *
     * @throws IllegalArgumentException if the samples do not have the model's number of inputs or outputs
     */
    public ModelCost(ModelSpec model, Batch batch) {
        if (batch.x().size(1) != model.inputs() || batch.y().size(1) != model.outputs()) {
            throw new IllegalArgumentException(
                    "model '%s' has %s inputs and %s outputs, and the samples have x %s and y %s"
                            .formatted(
                                    model.name(),
                                    model.inputs(),
                                    model.outputs(),
                                    Arrays.toString(batch.x().shape()),
                                    Arrays.toString(batch.y().shape())));
        }
        this.model = model;
        this.batch = batch;
        this.exact = batch.castTo(Precision.FLOAT64.dataType());
        this.autodiff = new AutodiffWitness(model, batch);
    }

    @Override
    public String name() {
        return model.name();
    }

    /** In the order of the layers. */
    @Override
    public Parameters point(Parameters arrays) {
        Map<String, INDArray> ordered = new LinkedHashMap<>();
        model.parameterShapes().keySet().stream()
                .filter(arrays.names()::contains)
                .forEach(name -> ordered.put(name, arrays.get(name)));
        arrays.arrays().forEach(ordered::putIfAbsent);
        Parameters point = Parameters.copyOf(ordered);
        point.requireShapesOf(model);
        return point;
    }

    @Override
    public Set<Witness> witnesses() {
        return DL4J_IS_THERE ? EnumSet.allOf(Witness.class) : EnumSet.complementOf(EnumSet.of(Witness.DL4J));
    }

    /** A program has DL4J on its class path, a test that depends on this library mostly not. */
    private static boolean dl4jIsThere() {
        try {
            Class.forName(
                    "org.deeplearning4j.nn.multilayer.MultiLayerNetwork", false, ModelCost.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public Precision costPrecision(Precision gradient) {
        return Precision.FLOAT64;
    }

    /** The samples as a gradient of float32 sees them are the ones that the cost is taken over. */
    private Batch seen(Precision precision) {
        return precision == Precision.FLOAT64 ? exact : batch.castTo(precision.dataType());
    }

    @Override
    public double value(Parameters at) {
        if (hand == null) {
            hand = new HandNetwork(model, Precision.FLOAT64, UNUSED, at);
        }
        hand.setParameters(at);
        return hand.cost(exact);
    }

    @Override
    public Parameters gradient(Witness witness, Parameters at) {
        return witness == Witness.DL4J
                ? dl4j(at, seen(Precision.of(at)))
                : autodiff.pass(at, Manner.AS_IT_IS).parameters();
    }

    @Override
    public List<Parameters> rounded(Witness witness, Parameters at) {
        if (witness != Witness.DL4J) {
            return rounded(at).map(AutodiffGradients::parameters).toList();
        }
        Parameters nearby = dl4j(at.oneUlpAway(), nearby(seen(Precision.of(at))));
        return Precision.of(at) == Precision.FLOAT64
                ? List.of(nearby)
                : List.of(nearby, dl4j(at.castTo(Precision.FLOAT64), exact));
    }

    /** What autodiff says of every derivative. */
    AutodiffGradients autodiff(Parameters at) {
        return autodiff.pass(at, Manner.AS_IT_IS);
    }

    /** The same where it rounds otherwise. */
    Stream<AutodiffGradients> rounded(Parameters at) {
        Stream<Manner> manners = Precision.of(at) == Precision.FLOAT64
                ? Stream.of(Manner.NEARBY)
                : Stream.of(Manner.NEARBY, Manner.IN_FLOAT64);
        return manners.map(manner -> autodiff.pass(at, manner));
    }

    private Parameters dl4j(Parameters at, Batch samples) {
        return dl4j.computeIfAbsent(Precision.of(at), type -> new Dl4jWitness(model, type, at))
                .gradient(at, samples);
    }

    /** Targets move by a unit in the last place of 1 besides: a prediction of that order rounds so where it meets a target of 0. */
    static Batch nearby(Batch batch) {
        Parameters moved =
                Parameters.copyOf(Map.of("x", batch.x(), "y", batch.y())).oneUlpAway();
        double ulp = 2 * Precision.of(moved).unitRoundoff();
        return new Batch(moved.get("x"), moved.get("y").addi(ulp));
    }

    @Override
    public Optional<Incomparable> incomparable(Witness witness, Parameters at) {
        return witness == Witness.DL4J ? Dl4jWitness.incomparable(model, at, seen(Precision.of(at))) : Optional.empty();
    }

    @Override
    public Map<String, Double> constants() {
        Map<String, Double> constants = new LinkedHashMap<>();
        constants.put("n", (double) batch.size());
        constants.put("k", (double) model.outputs());
        return constants;
    }

    /** Computed once for each list of points: by identity, for a list of arrays is dear to compare. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public List<Hypothesis> hypotheses(List<Parameters> around) {
        if (around != points) {
            hypotheses = BackPropagationMistake.all(model, batch.size()).stream()
                    .map(mistake -> hypothesis(mistake, around))
                    .toList();
            points = around;
        }
        return hypotheses;
    }

    private Hypothesis hypothesis(BackPropagationMistake mistake, List<Parameters> around) {
        Map<Integer, Parameters> gradients = new LinkedHashMap<>();
        for (int p = 0; p < around.size(); p++) {
            Parameters at = around.get(p).castTo(Precision.FLOAT64);
            gradients.put(p + 1, new MistakenBackPropagation(model, at, exact, mistake).gradients());
        }
        return new Hypothesis(mistake.cause(), gradients);
    }
}
