package org.handgrad.audit.samediff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.audit.judge.AuditSubject;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.judge.AuditVerdict;
import org.handgrad.audit.judge.AuditedFunction;
import org.handgrad.audit.judge.Judgement;
import org.handgrad.audit.judge.OwnScore;
import org.handgrad.model.Precision;
import org.handgrad.report.document.AuditDocument.Case;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every operation of SameDiff that has a derivative, over shapes with axes of length 1 and 0, broadcasting, and both orders of memory. */
public final class OperationAudit {
    /** Its name in results. */
    public static final String KIND = "operation";

    private static final double[] INSIDE = {0.25, 0.625, 0.375, 0.75, 0.5, 0.875};
    private static final double[] OUTSIDE = {1.25, -2.5, 1.75, -1.125, 2.25, -1.5};

    private OperationAudit() {}

    /** The shapes of up to three arguments, and the order of memory. */
    private record Shapes(String name, char order, List<long[]> of) {}

    private static List<Shapes> shapes(int variables) {
        List<Shapes> shapes = new ArrayList<>();
        for (long[] shape : new long[][] {{2, 3}, {1, 3}, {2, 1}, {1, 1}, {3}, {0, 3}}) {
            long[][] all = new long[variables][];
            Arrays.fill(all, shape);
            shapes.add(new Shapes(Arrays.toString(shape), 'c', List.of(all)));
            if (Arrays.equals(shape, new long[] {2, 3})) {
                shapes.add(new Shapes(Arrays.toString(shape) + " order f", 'f', List.of(all)));
            }
        }
        if (variables == 2) {
            for (long[] other : new long[][] {{1, 3}, {2, 1}, {3}, {1, 1}, {3, 2}}) {
                List<long[]> pair = List.of(new long[] {2, 3}, other);
                shapes.add(new Shapes("[2, 3] and " + Arrays.toString(other), 'c', pair));
            }
        }
        return shapes;
    }

    /** One unit an operation. */
    public static List<AuditUnit> units() {
        return GraphMethod.all().stream()
                .map(operation -> new AuditUnit(operation.name(), () -> cases(operation)))
                .toList();
    }

    /** One case for each shape and axis; the worst of all arguments and values. */
    private static List<Case> cases(GraphMethod operation) {
        List<Case> cases = new ArrayList<>();
        for (Shapes shapes : shapes(operation.variables())) {
            int rank = shapes.of().get(0).length;
            for (int axis = 0; axis < (operation.hasAxis() ? rank : 1); axis++) {
                String with = operation.hasAxis() ? shapes.name() + ", axis " + axis : shapes.name();
                List<Judgement> judgements = judgements(operation, shapes, axis);
                if (!judgements.isEmpty()) {
                    cases.add(new AuditSubject("samediff", KIND, operation.name(), with)
                            .says("own score", Precision.FLOAT64, Judgement.worst(judgements)));
                }
            }
        }
        return cases;
    }

    private static List<Judgement> judgements(GraphMethod operation, Shapes shapes, int axis) {
        Map<String, double[]> values = new LinkedHashMap<>();
        values.put("inside (0, 1)", INSIDE);
        if (shapes.name().equals("[2, 3]")) {
            values.put("outside", OUTSIDE);
        }
        List<Judgement> judgements = new ArrayList<>();
        values.forEach((name, numbers) -> {
            for (int argument = 0; argument < operation.variables(); argument++) {
                WeightedGraph graph;
                try {
                    graph = new WeightedGraph(operation, arguments(shapes, numbers), axis);
                } catch (IllegalArgumentException e) {
                    return; // such arguments it does not take
                }
                if (graph.isDifferentiable()) {
                    INDArray z = arguments(shapes, numbers).get(argument);
                    judgements.add(judgement(graph, argument, z).at("argument %s %s".formatted(argument, name)));
                }
            }
        });
        return judgements;
    }

    private static List<INDArray> arguments(Shapes shapes, double[] numbers) {
        List<INDArray> arguments = new ArrayList<>();
        for (long[] shape : shapes.of()) {
            INDArray array = Nd4j.create(DataType.DOUBLE, shape, shapes.order());
            for (int i = 0; i < array.length(); i++) {
                array.putScalar(i, numbers[(i + arguments.size()) % numbers.length]);
            }
            arguments.add(array);
        }
        return arguments;
    }

    private static Judgement judgement(WeightedGraph graph, int argument, INDArray z) {
        if (z.isEmpty()) {
            return empty(graph, argument, z);
        }
        AuditedFunction function = new AuditedFunction(
                values -> graph.score(argument, values),
                values -> {
                    INDArray gradient = graph.gradient(argument, values);
                    if (gradient == null) {
                        throw new IllegalStateException("there is no gradient");
                    }
                    return gradient;
                },
                values -> 1);
        return OwnScore.of(function, z, Precision.FLOAT64);
    }

    /** Of no numbers, the gradient is no numbers in the same shape. */
    private static Judgement empty(WeightedGraph graph, int argument, INDArray z) {
        try {
            INDArray gradient = graph.gradient(argument, z);
            boolean same = gradient != null && Arrays.equals(gradient.shape(), z.shape());
            return same
                    ? new Judgement(AuditVerdict.AGREES, "", "")
                    : new Judgement(
                            AuditVerdict.CONTRADICTS,
                            "",
                            "the gradient has the shape %s, the argument %s"
                                    .formatted(
                                            gradient == null ? "of nothing" : Arrays.toString(gradient.shape()),
                                            Arrays.toString(z.shape())));
        } catch (RuntimeException e) {
            return new Judgement(AuditVerdict.THROWS, "", "the gradient throws " + OwnScore.thrown(e));
        }
    }
}
