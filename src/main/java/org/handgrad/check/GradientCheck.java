package org.handgrad.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.handgrad.autodiff.AutodiffNetwork;
import org.handgrad.data.Batch;
import org.handgrad.dl4j.Dl4jNetwork;
import org.handgrad.hand.BackwardPass;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.numeric.NumericWitness;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Holds every hand-written derivative of a model at one point against its witnesses: ∂C/∂θ for all parameters, ∂C/∂x, and
 * ∂C/∂a for the activations between the layers. A witness that knows only inputs is asked, for an activation, of the
 * model that remains above it.
 */
public final class GradientCheck {
    private static final OptimizerSpec UNUSED = new OptimizerSpec.Sgd(1);

    private final ModelSpec model;
    private final Batch batch;
    private final Precision precision;
    private final Parameters at;
    private final int point;
    private final Set<Witness> witnesses;

    private GradientCheck(
            ModelSpec model, Batch batch, Precision precision, Parameters at, int point, Set<Witness> witnesses) {
        this.model = model;
        this.batch = batch.castTo(precision.dataType());
        this.precision = precision;
        this.at = at.castTo(precision);
        this.point = point;
        this.witnesses = witnesses;
    }

    /** Asks every witness of everything at one point; see {@link #of(ModelSpec, Batch, Precision, Parameters, int, Set)}. */
    public static List<Finding> of(ModelSpec model, Batch batch, Precision precision, Parameters at, int point) {
        return of(model, batch, precision, at, point, EnumSet.allOf(Witness.class));
    }

    /**
     * Asks these witnesses of everything at one point.
     *
     * @param batch the samples the cost is taken over
     * @param at the parameters θ
     * @param point how findings call the point
     */
    public static List<Finding> of(
            ModelSpec model, Batch batch, Precision precision, Parameters at, int point, Set<Witness> witnesses) {
        GradientCheck check = new GradientCheck(model, batch, precision, at, point, witnesses);
        BackwardPass backward = new HandNetwork(model, precision, UNUSED, at).backward(batch);
        List<Finding> findings = new ArrayList<>(check.parameters(backward.parameters()));
        for (int l = 0; l < model.depth(); l++) {
            findings.addAll(check.activation(l, backward.activations().get(l)));
        }
        return findings;
    }

    private List<Finding> parameters(Parameters gradient) {
        double scale = PassRule.scale(gradient.norm());
        Map<Witness, Testimony> testimonies = new EnumMap<>(Witness.class);
        if (witnesses.contains(Witness.AUTODIFF)) {
            Parameters autodiff = new AutodiffNetwork(model, precision, UNUSED, at).gradient(batch);
            testimonies.put(Witness.AUTODIFF, Testimony.analytic(autodiff, PassRule.bound(precision) * scale));
        }
        if (witnesses.contains(Witness.DL4J)) {
            Parameters dl4j = new Dl4jNetwork(model, precision, UNUSED, at).gradient(batch);
            testimonies.put(Witness.DL4J, Testimony.analytic(dl4j, PassRule.bound(precision) * scale));
        }
        HandNetwork moving = new HandNetwork(model, precision, UNUSED, at);
        testimonies.putAll(differences(at, moved -> {
            moving.setParameters(moved);
            return moving.cost(batch);
        }));
        return findings(gradient, scale, testimonies);
    }

    /** ∂C/∂a⁽ˡ⁾; a⁽⁰⁾ is x. */
    private List<Finding> activation(int l, INDArray handGradient) {
        String name = l == 0 ? "x" : "a" + l;
        Parameters gradient = single(name, handGradient);
        double scale = PassRule.scale(gradient.norm());
        INDArray a = new HandNetwork(model, precision, UNUSED, at).activation(batch, l);
        ModelSpec above = model.above(l);
        Parameters parametersAbove = parametersAbove(l);

        Map<Witness, Testimony> testimonies = new EnumMap<>(Witness.class);
        if (witnesses.contains(Witness.AUTODIFF)) {
            INDArray autodiff = new AutodiffNetwork(model, precision, UNUSED, at).activationGradient(batch, l);
            testimonies.put(
                    Witness.AUTODIFF, Testimony.analytic(single(name, autodiff), PassRule.bound(precision) * scale));
        }
        if (witnesses.contains(Witness.DL4J)) {
            INDArray dl4j =
                    new Dl4jNetwork(above, precision, UNUSED, parametersAbove).inputGradient(new Batch(a, batch.y()));
            testimonies.put(Witness.DL4J, Testimony.analytic(single(name, dl4j), PassRule.bound(precision) * scale));
        }
        HandNetwork handAbove = new HandNetwork(above, precision, UNUSED, parametersAbove);
        testimonies.putAll(
                differences(single(name, a), moved -> handAbove.cost(new Batch(moved.get(name), batch.y()))));
        return findings(gradient, scale, testimonies);
    }

    private Parameters parametersAbove(int l) {
        Map<String, INDArray> remaining = new LinkedHashMap<>();
        for (int m = l + 1; m <= model.depth(); m++) {
            remaining.put(ModelSpec.weights(m - l), at.get(ModelSpec.weights(m)));
            if (model.layer(m).bias()) {
                remaining.put(ModelSpec.biases(m - l), at.get(ModelSpec.biases(m)));
            }
        }
        return Parameters.copyOf(remaining);
    }

    private Map<Witness, Testimony> differences(Parameters around, ToDoubleFunction<Parameters> cost) {
        if (!witnesses.contains(Witness.CENTRAL) && !witnesses.contains(Witness.FORWARD)) {
            return Map.of();
        }
        Map<Scheme, NumericWitness> differences = NumericWitness.of(precision, around, cost);
        Map<Witness, Testimony> testimonies = new EnumMap<>(Witness.class);
        testimonies.put(Witness.CENTRAL, Testimony.numeric(differences.get(Scheme.CENTRAL)));
        testimonies.put(Witness.FORWARD, Testimony.numeric(differences.get(Scheme.FORWARD)));
        testimonies.keySet().retainAll(witnesses);
        return testimonies;
    }

    private List<Finding> findings(Parameters gradient, double scale, Map<Witness, Testimony> testimonies) {
        boolean clipped = clipped();
        List<Finding> findings = new ArrayList<>();
        for (String name : gradient.names()) {
            testimonies.forEach((witness, testimony) -> {
                Comparison worst = Comparison.worst(gradient, testimony, name);
                Verdict verdict = worst.holds() ? Verdict.AGREES : Verdict.DISAGREES;
                findings.add(new Finding(
                        model.name(),
                        name,
                        witness,
                        precision,
                        point,
                        worst.difference() / scale,
                        worst.allowed() / scale,
                        clipped && witness == Witness.DL4J ? Verdict.CLIPPED : verdict));
            });
        }
        return findings;
    }

    /** Whether DL4J's clipping of probabilities changes its gradient here. */
    private boolean clipped() {
        if (model.loss() != Loss.XENT) {
            return false;
        }
        double clip = Dl4jNetwork.probabilityClip(precision);
        INDArray a = new HandNetwork(model, precision, UNUSED, at).predict(batch.x());
        return a.minNumber().doubleValue() < clip || a.maxNumber().doubleValue() > 1 - clip;
    }

    private static Parameters single(String name, INDArray array) {
        return Parameters.copyOf(Map.of(name, array));
    }
}
