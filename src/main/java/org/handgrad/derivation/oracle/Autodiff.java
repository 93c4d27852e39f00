package org.handgrad.derivation.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Derivatives by SameDiff. All points, and all entries of what is differentiated, are rows of one batch: each row has its own
 * copy of the variable, so one backward pass gives every derivative.
 */
final class Autodiff implements Evaluation.Slopes {
    private final Map<Slope, Table> tables = new HashMap<>();
    private final Evaluation evaluation;

    /** Derivatives by point, entry of the differentiated term, and entry of the variable. */
    private static final class Table {
        private final List<Index> free;
        private final int[] lengths;
        private final double[][][] values;

        private Table(List<Index> free, int[] lengths, double[][][] values) {
            this.free = free;
            this.lengths = lengths;
            this.values = values;
        }
    }

    /** @param evaluation the values that derivatives are taken at; they may contain derivatives themselves */
    Autodiff(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public double value(Slope slope, Map<Index, Integer> at, int point) {
        Table table = tables.get(slope);
        if (table == null) {
            table = compute(slope);
            tables.put(slope, table);
        }
        int entry = 0;
        for (int k = 0; k < table.lengths.length; k++) {
            entry = entry * table.lengths[k] + at.getOrDefault(table.free.get(k), 0);
        }
        int[] shape = evaluation.world().shape(slope.by().quantity());
        int variable = 0;
        for (int k = 0; k < shape.length; k++) {
            int here = Evaluation.position(slope.by().at().get(k), at);
            if (here < 0 || here >= shape[k]) {
                return Double.NaN;
            }
            variable = variable * shape[k] + here;
        }
        return table.values[point][entry][variable];
    }

    private Table compute(Slope slope) {
        Definitions definitions = evaluation.definitions();
        World world = evaluation.world();
        Term of = new Differentiation(definitions).carriedOut(slope.of());
        List<Index> free = new ArrayList<>(Indices.free(of));
        int[] lengths = free.stream().mapToInt(world::length).toArray();
        int entries = Arrays.stream(lengths).reduce(1, (a, b) -> a * b);
        int[] shape = world.shape(slope.by().quantity());
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double[][][] values = new double[World.POINTS][entries][size];
        if (definitions.depends(of, slope.by().quantity())) {
            SameDiff sd = SameDiff.create();
            Graph graph =
                    new Graph(sd, new Rows(evaluation, entries), slope.by().quantity());
            SDVariable result = graph.of(of, free);
            SDVariable seeded = result.mul(sd.constant(seeds(lengths, entries)));
            SDVariable loss = seeded.sum();
            sd.setLossVariables(loss.name());
            INDArray gradient = sd.calculateGradients(Map.of(), Graph.VARIABLE).get(Graph.VARIABLE);
            double[] flat = gradient.dup('c').data().asDouble();
            for (int row = 0; row < World.POINTS * entries; row++) {
                System.arraycopy(flat, row * size, values[row / entries][row % entries], 0, size);
            }
        }
        return new Table(free, lengths, values);
    }

    /** 1 where the row is that of the entry, else 0; [rows, lengths…]. */
    private static INDArray seeds(int[] lengths, int entries) {
        long[] shape = new long[lengths.length + 1];
        shape[0] = (long) World.POINTS * entries;
        for (int k = 0; k < lengths.length; k++) {
            shape[k + 1] = lengths[k];
        }
        double[] seeds = new double[World.POINTS * entries * entries];
        for (int row = 0; row < World.POINTS * entries; row++) {
            seeds[row * entries + row % entries] = 1;
        }
        return Nd4j.create(seeds, shape, 'c');
    }
}
