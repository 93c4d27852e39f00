package org.handgrad.derivation.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Times;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Says terms as a SameDiff graph. A term in a frame of indices is an array of a row for each copy of the variable, and an
 * axis for each index of the frame, of length 1 where the term does not have it. What does not depend on the variable is
 * a constant.
 */
final class Graph {
    static final String VARIABLE = "variable";
    /** Further than any value: no extremum. */
    private static final double FAR = 1e300;

    private final SameDiff sd;
    private final Evaluation evaluation;
    private final Definitions definitions;
    private final World world;
    private final Quantity variable;
    private final int copies;
    private final GraphFunctions functions;
    private final Map<Quantity, SDVariable> arrays = new HashMap<>();

    /** @param copies how many rows each point has */
    Graph(SameDiff sd, Evaluation evaluation, Quantity variable, int copies) {
        this.sd = sd;
        this.functions = new GraphFunctions(sd);
        this.evaluation = evaluation;
        this.definitions = evaluation.definitions();
        this.world = evaluation.world();
        this.variable = variable;
        this.copies = copies;
        List<Index> own = new ArrayList<>();
        List<Position> at = new ArrayList<>();
        for (int k = 0; k < variable.rank(); k++) {
            Index axis = new Index("axis", -1 - k);
            own.add(axis);
            at.add(Position.at(axis));
        }
        INDArray values = values(new Entry(variable, at), own, world.shape(variable));
        arrays.put(variable, sd.var(VARIABLE, values));
    }

    /** A term as an array of [rows, an axis for each of its free indices]. */
    SDVariable of(Term term, List<Index> free) {
        List<Index> frame = new ArrayList<>(free);
        bound(term, frame);
        World.entries(frame.stream().mapToInt(world::length).toArray()); // refuses what is too large
        SDVariable whole = spread(build(term, frame), free, frame);
        return sd.reshape(whole, shape(free));
    }

    /** With its full length along every one of the indices. */
    private SDVariable spread(SDVariable array, List<Index> full, List<Index> frame) {
        long[] shape = ones(frame);
        for (int k = 0; k < full.size(); k++) {
            shape[k + 1] = world.length(full.get(k));
        }
        return array.mul(sd.constant(Nd4j.ones(DataType.DOUBLE, shape)));
    }

    private long[] shape(List<Index> indices) {
        long[] shape = new long[indices.size() + 1];
        shape[0] = rows();
        for (int k = 0; k < indices.size(); k++) {
            shape[k + 1] = world.length(indices.get(k));
        }
        return shape;
    }

    private int rows() {
        return World.POINTS * copies;
    }

    private long[] ones(List<Index> frame) {
        long[] shape = new long[frame.size() + 1];
        Arrays.fill(shape, 1);
        shape[0] = rows();
        return shape;
    }

    private static void bound(Term term, List<Index> frame) {
        if (term instanceof Fold fold && !frame.contains(fold.index())) {
            frame.add(fold.index());
        }
        term.parts().forEach(part -> bound(part, frame));
    }

    private SDVariable build(Term term, List<Index> frame) {
        if (!definitions.depends(term, variable)) {
            return constant(term, frame);
        }
        if (term instanceof Entry entry) {
            return entry(entry, frame);
        }
        if (term instanceof Plus || term instanceof Times) {
            boolean sum = term instanceof Plus;
            SDVariable result = null;
            for (Term part : term.parts()) {
                SDVariable next = build(part, frame);
                result = result == null ? next : sum ? result.add(next) : result.mul(next);
            }
            return result;
        }
        if (term instanceof Raised raised) {
            return power(raised, frame);
        }
        if (term instanceof Call call) {
            return functions.of(call.function(), call.order(), build(call.argument(), frame));
        }
        if (term instanceof Fold fold) {
            return fold(fold, frame);
        }
        if (term instanceof Branches branches) {
            return branches(branches, frame);
        }
        throw new IllegalArgumentException("no graph of " + term);
    }

    private SDVariable constant(Term term, List<Index> frame) {
        if (term instanceof Constant c) {
            return sd.constant(Nd4j.valueArrayOf(unit(frame), c.value(), DataType.DOUBLE));
        }
        List<Index> own = new ArrayList<>(Indices.free(term));
        own.retainAll(frame);
        own.sort(Comparator.comparingInt(frame::indexOf));
        int[] lengths = own.stream().mapToInt(world::length).toArray();
        long[] shape = ones(frame);
        for (Index index : own) {
            shape[frame.indexOf(index) + 1] = world.length(index);
        }
        return sd.constant(values(term, own, lengths).reshape('c', shape));
    }

    private static long[] unit(List<Index> frame) {
        long[] shape = new long[frame.size() + 1];
        Arrays.fill(shape, 1);
        return shape;
    }

    /** The values of a term for all rows and all values of its indices. */
    private INDArray values(Term term, List<Index> indices, int[] lengths) {
        int size = World.entries(lengths);
        double[] values = new double[rows() * size];
        Map<Index, Integer> at = new HashMap<>();
        for (int point = 0; point < World.POINTS; point++) {
            for (int k = 0; k < size; k++) {
                int rest = k;
                for (int axis = lengths.length - 1; axis >= 0; axis--) {
                    at.put(indices.get(axis), rest % lengths[axis]);
                    rest /= lengths[axis];
                }
                double value = evaluation.value(term, at, point);
                for (int copy = 0; copy < copies; copy++) {
                    values[(point * copies + copy) * size + k] = value;
                }
            }
        }
        long[] shape = new long[lengths.length + 1];
        shape[0] = rows();
        for (int k = 0; k < lengths.length; k++) {
            shape[k + 1] = lengths[k];
        }
        return Nd4j.create(values, shape, 'c');
    }

    private SDVariable array(Quantity quantity) {
        SDVariable before = arrays.get(quantity);
        if (before == null) {
            Definitions.Definition definition = definitions.of(quantity).orElseThrow();
            before = of(definition.body(), definition.parameters());
            arrays.put(quantity, before);
        }
        return before;
    }

    private SDVariable entry(Entry entry, List<Index> frame) {
        SDVariable array = array(entry.quantity());
        int[] lengths = world.shape(entry.quantity()).clone();
        List<Integer> axes = new ArrayList<>(); // of the array, those that have an index
        List<Index> indices = new ArrayList<>();
        for (int k = 0; k < lengths.length; k++) {
            Position position = entry.at().get(k);
            if (position.index().isEmpty()) {
                array = picked(array, k, lengths, position.offset() - 1);
                lengths[k] = 1;
            } else if (position.offset() != 0
                    || indices.contains(position.index().get())) {
                throw new UnsupportedOperationException("a derivative through a shifted or repeated index");
            } else {
                axes.add(k);
                indices.add(position.index().get());
            }
        }
        List<Index> sorted = new ArrayList<>(indices);
        sorted.sort(Comparator.comparingInt(frame::indexOf));
        int[] order = new int[lengths.length + 1];
        int next = 1;
        for (Index index : sorted) {
            order[next++] = axes.get(indices.indexOf(index)) + 1;
        }
        for (int k = 0; k < lengths.length; k++) {
            if (!axes.contains(k)) {
                order[next++] = k + 1;
            }
        }
        if (lengths.length > 1) {
            array = sd.permute(array, order);
        }
        long[] shape = ones(frame);
        for (Index index : sorted) {
            shape[frame.indexOf(index) + 1] = world.length(index);
        }
        return sd.reshape(array, shape);
    }

    private SDVariable picked(SDVariable array, int axis, int[] lengths, int number) {
        long[] shape = new long[lengths.length + 1];
        Arrays.fill(shape, 1);
        shape[axis + 1] = lengths[axis];
        double[] one = new double[lengths[axis]];
        one[number] = 1;
        return array.mul(sd.constant(Nd4j.create(one, shape, 'c'))).sum(true, axis + 1);
    }

    private SDVariable power(Raised raised, List<Index> frame) {
        SDVariable base = build(raised.base(), frame);
        if (raised.exponent() instanceof Constant c) {
            if (c.value() == 2) {
                return base.mul(base);
            }
            return c.value() == -1 ? sd.math().reciprocal(base) : sd.math().pow(base, c.value());
        }
        return sd.math().exp(build(raised.exponent(), frame).mul(sd.math().log(base)));
    }

    private SDVariable fold(Fold fold, List<Index> frame) {
        SDVariable body = build(fold.body(), frame);
        int axis = frame.indexOf(fold.index()) + 1;
        int length = world.length(fold.index());
        long[] shape = unit(frame);
        shape[axis] = length;
        double[] mask = new double[length];
        Arrays.fill(mask, fold.extent().from() - 1, length, 1);
        double neutral = switch (fold.kind()) {
            case SUM -> 0;
            case PRODUCT -> 1;
            case MAX -> -FAR;
            case MIN -> FAR;
        };
        double[] outside =
                Arrays.stream(mask).map(inside -> (1 - inside) * neutral).toArray();
        SDVariable all =
                body.mul(sd.constant(Nd4j.create(mask, shape, 'c'))).add(sd.constant(Nd4j.create(outside, shape, 'c')));
        if (length == 1) {
            return all;
        }
        return switch (fold.kind()) {
            case SUM -> all.sum(true, axis);
            case PRODUCT -> all.prod(true, axis);
            case MAX -> all.max(true, axis);
            case MIN -> all.min(true, axis);
        };
    }

    /** Which branch holds is constant near a point. */
    private SDVariable branches(Branches branches, List<Index> frame) {
        SDVariable result = null;
        List<Branches.Branch> before = new ArrayList<>();
        for (Branches.Branch branch : branches.branches()) {
            List<Branches.Branch> chosen = new ArrayList<>();
            before.forEach(earlier -> chosen.add(with(earlier, Constant.ZERO)));
            chosen.add(with(branch, Constant.ONE));
            chosen.add(new Branches.Branch(Branches.Comparison.ALWAYS, Constant.ZERO, Constant.ZERO, Constant.ZERO));
            SDVariable part = constant(new Branches(chosen), frame).mul(build(branch.value(), frame));
            result = result == null ? part : result.add(part);
            before.add(branch);
        }
        return result;
    }

    private static Branches.Branch with(Branches.Branch branch, Term value) {
        return new Branches.Branch(branch.comparison(), branch.left(), branch.right(), value);
    }
}
