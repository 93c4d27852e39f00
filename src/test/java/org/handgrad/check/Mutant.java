package org.handgrad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.check.cost.BackPropagationMistake;
import org.handgrad.check.diagnosis.CandidateFactors;
import org.handgrad.check.diagnosis.Cause;
import org.handgrad.data.Batch;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.RandomPoints;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A gradient with one mistake planted in it.
 *
 * @param kind which of the kinds
 * @param cause what a diagnosis must name
 * @param gradient the gradient
 */
record Mutant(String kind, Cause cause, Function<Parameters, Map<String, INDArray>> gradient) {
    /** All mistakes that can be planted in a model over a batch. */
    static List<Mutant> of(ModelSpec model, Batch batch) {
        Function<Parameters, Parameters> right = right(model, batch);
        List<Mutant> mutants = new ArrayList<>();
        mutants.add(scaled("sign", Cause.SIGN, right, -1));
        factor("2", 2, right, mutants);
        factor("n", (double) batch.size(), right, mutants);
        factor("k", model.outputs(), right, mutants);
        for (String name : model.parameterShapes().keySet()) {
            if (name.startsWith("b")) {
                mutants.add(altered("bias forgotten", Cause.ZERO, right, name, array -> array.mul(0)));
            }
            INDArray array = right.apply(model(model)).get(name);
            if (array.rank() == 2 && array.size(0) == array.size(1) && array.size(0) > 1) {
                mutants.add(altered(
                        "transposed",
                        Cause.TRANSPOSED,
                        right,
                        name,
                        a -> a.transpose().dup('c')));
            }
        }
        handed(model, right, mutants);
        mutants.add(stale(right));
        for (BackPropagationMistake mistake : BackPropagationMistake.all(model, batch.size())) {
            if (mistake.kind() != BackPropagationMistake.Kind.FACTOR) {
                mutants.add(new Mutant(
                        mistake.kind().name(),
                        mistake.cause(),
                        at -> new PlantedMistake(model, batch, mistake, at).gradient()));
            }
        }
        return mutants;
    }

    private static Parameters model(ModelSpec model) {
        return RandomPoints.parameters(model, 1, 1);
    }

    private static Function<Parameters, Parameters> right(ModelSpec model, Batch batch) {
        return at -> new HandNetwork(model, Precision.FLOAT64, new OptimizerSpec.Sgd(1), at).gradient(batch);
    }

    private static void factor(
            String name, double value, Function<Parameters, Parameters> right, List<Mutant> mutants) {
        if (value != 1) {
            mutants.add(scaled("× " + name, CandidateFactors.tooMany(name), right, value));
            mutants.add(scaled("÷ " + name, CandidateFactors.missing(name), right, 1 / value));
        }
    }

    private static Mutant scaled(String kind, Cause cause, Function<Parameters, Parameters> right, double factor) {
        return new Mutant(
                kind,
                cause,
                at -> right.apply(at).map(array -> array.mul(factor)).arrays());
    }

    private static Mutant altered(
            String kind,
            Cause cause,
            Function<Parameters, Parameters> right,
            String name,
            Function<INDArray, INDArray> change) {
        return new Mutant(kind, cause, at -> {
            Map<String, INDArray> arrays = new LinkedHashMap<>(right.apply(at).arrays());
            arrays.put(name, change.apply(arrays.get(name)));
            return arrays;
        });
    }

    /** The gradient of one layer as that of another of the same shape. */
    private static void handed(ModelSpec model, Function<Parameters, Parameters> right, List<Mutant> mutants) {
        Map<String, long[]> shapes = model.parameterShapes();
        shapes.forEach((to, shape) -> shapes.forEach((from, other) -> {
            if (!to.equals(from) && Arrays.equals(shape, other)) {
                mutants.add(new Mutant("handed", Cause.handedFrom(from), at -> {
                    Map<String, INDArray> arrays =
                            new LinkedHashMap<>(right.apply(at).arrays());
                    arrays.put(to, arrays.get(from).dup());
                    return arrays;
                }));
            }
        }));
    }

    private static Mutant stale(Function<Parameters, Parameters> right) {
        Parameters[] before = new Parameters[1];
        return new Mutant("stale", Cause.STALE, at -> {
            Parameters now = before[0] == null ? at : before[0];
            before[0] = at.copy();
            return right.apply(now).arrays();
        });
    }
}
