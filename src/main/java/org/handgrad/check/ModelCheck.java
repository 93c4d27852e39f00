package org.handgrad.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.check.cost.ActivationCost;
import org.handgrad.check.cost.ModelCost;
import org.handgrad.check.diagnosis.CandidateFactors;
import org.handgrad.check.diagnosis.MistakeFinder;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Witness;
import org.handgrad.data.Batch;
import org.handgrad.hand.BackwardPass;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Checks every hand-derived derivative of a model against its witnesses: ∂C/∂θ for all parameters, ∂C/∂x, and ∂C/∂a
 * for the activations between the layers.
 */
public final class ModelCheck {
    private static final OptimizerSpec UNUSED = new OptimizerSpec.Sgd(1);

    private final ModelSpec model;
    private final Batch batch;
    private final Precision precision;
    private final ModelCost cost;
    private final CheckSettings settings;
    private final List<Parameters> points = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    private ModelCheck(ModelSpec model, Batch batch, Precision precision, CheckSettings settings) {
        this.model = model;
        this.batch = batch.castTo(precision.dataType());
        this.precision = precision;
        this.cost = new ModelCost(model, this.batch);
        this.settings = settings;
    }

    /**
     * A check by all witnesses, without points yet; finite differences move at most {@code entries} entries of each
     * array.
     */
    public static ModelCheck of(ModelSpec model, Batch batch, Precision precision, int entries) {
        return of(model, batch, precision, entries, EnumSet.allOf(Witness.class));
    }

    /** A check by some witnesses. */
    public static ModelCheck of(
            ModelSpec model, Batch batch, Precision precision, int entries, Set<Witness> witnesses) {
        return new ModelCheck(
                model, batch, precision, CheckSettings.of(witnesses).moving(entries, 0));
    }

    /** Compares the gradients with all witnesses at a point. */
    public void examine(Parameters theta) {
        Parameters at = theta.castTo(precision);
        points.add(at);
        int point = points.size();
        HandNetwork hand = new HandNetwork(model, precision, UNUSED, at);
        BackwardPass backward = hand.backward(batch);
        evidence.addAll(PointCheck.of(cost, settings, point, at, backward.parameters()));
        for (int l = 0; l < model.depth(); l++) {
            Parameters a = single(l, hand.activation(batch, l));
            Parameters claimed = single(l, backward.activations().get(l));
            ActivationCost activations = new ActivationCost(cost, model, batch, l, at);
            evidence.addAll(PointCheck.of(activations, settings, point, a, claimed));
        }
    }

    /** The result over all points. */
    public CheckResult result() {
        MistakeFinder finder =
                new MistakeFinder(evidence, () -> cost.hypotheses(points), new CandidateFactors(cost.constants()));
        List<ArrayResult> arrays = evidence.stream()
                .map(Evidence::parameter)
                .distinct()
                .map(name -> ArrayResult.of(
                        model.name(),
                        precision,
                        evidence.stream()
                                .filter(one -> one.parameter().equals(name))
                                .toList(),
                        List.of(),
                        finder))
                .toList();
        return new CheckResult(model.name(), precision, points.size(), arrays, "");
    }

    private static Parameters single(int l, INDArray array) {
        return Parameters.copyOf(Map.of(ActivationCost.name(l), array));
    }
}
