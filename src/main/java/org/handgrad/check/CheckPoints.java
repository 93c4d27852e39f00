package org.handgrad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handgrad.check.cost.CostFunction;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where a gradient is checked: points that all have the arrays of the first. */
record CheckPoints(List<Parameters> all) {
    static final CheckPoints NONE = new CheckPoints(List.of());

    /** A point of somebody's arrays, in the order of their names. */
    static Parameters of(Map<String, INDArray> arrays) {
        arrays.forEach((name, array) -> {
            require(array != null, "the array of '%s' is null".formatted(name));
            require(!array.isEmpty(), "the array of '%s' is empty".formatted(name));
        });
        return Parameters.copyOf(new TreeMap<>(arrays));
    }

    /**
     * One point more.
     *
     * @throws IllegalArgumentException if the arrays differ from those of the cost or of earlier points in name,
     *     shape or type
     */
    CheckPoints and(CostFunction cost, Parameters point) {
        Parameters accepted = cost.point(point);
        require(!accepted.names().isEmpty(), "a point needs at least one array");
        Precision.of(accepted);
        List<Parameters> more = new ArrayList<>(all);
        more.add(accepted);
        require(
                shapes(more.get(0)).equals(shapes(accepted)),
                "every point needs the arrays of the first, %s, not %s"
                        .formatted(shapes(more.get(0)), shapes(accepted)));
        return new CheckPoints(List.copyOf(more));
    }

    private static Map<String, String> shapes(Parameters point) {
        Map<String, String> shapes = new LinkedHashMap<>();
        point.arrays()
                .forEach((name, array) -> shapes.put(name, array.dataType() + " " + Arrays.toString(array.shape())));
        return shapes;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
