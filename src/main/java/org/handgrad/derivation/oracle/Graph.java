package org.handgrad.derivation.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.nd4j.linalg.factory.Nd4j;

/**
 * Says terms as a SameDiff graph. A term in a frame of indices is an array of a row for each copy of the variable, and an
 * axis for each index of the frame, of length 1 where the term does not have it. What does not depend on the variable is
 * a constant.
 */
final class Graph {
    static final String VARIABLE = "variable";

    private final SameDiff sd;
    private final GraphFunctions functions;
    private final GraphFolds folds;
    private final Rows rows;
    private final Definitions definitions;
    private final World world;
    private final Quantity variable;
    private final Map<Quantity, SDVariable> arrays = new HashMap<>();

    /** @param rows with the copies of the variable */
    Graph(SameDiff sd, Rows rows, Quantity variable) {
        this.sd = sd;
        this.functions = new GraphFunctions(sd);
        this.folds = new GraphFolds(sd);
        this.rows = rows;
        this.definitions = rows.evaluation().definitions();
        this.world = rows.evaluation().world();
        this.variable = variable;
        List<Index> own = new ArrayList<>();
        for (int k = 0; k < variable.rank(); k++) {
            own.add(new Index("axis", -1 - k));
        }
        Entry entry = new Entry(variable, own.stream().map(Position::at).toList());
        arrays.put(variable, sd.var(VARIABLE, rows.values(entry, own, world.shape(variable))));
    }

    /** A term as an array of [rows, an axis for each of its free indices]. */
    SDVariable of(Term term, List<Index> free) {
        List<Index> all = new ArrayList<>(free);
        bound(term, all);
        World.entries(all.stream().mapToInt(world::length).toArray()); // refuses what is too large
        Frame frame = new Frame(all, world, rows.count());
        SDVariable whole =
                build(term, frame).mul(sd.constant(Nd4j.ones(DataType.DOUBLE, frame.shape(free)))); // in full length
        return sd.reshape(whole, new Frame(free, world, rows.count()).shape(free));
    }

    private static void bound(Term term, List<Index> frame) {
        if (term instanceof Fold fold && !frame.contains(fold.index())) {
            frame.add(fold.index());
        }
        term.parts().forEach(part -> bound(part, frame));
    }

    private SDVariable build(Term term, Frame frame) {
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
            return folds.of(fold, build(fold.body(), frame), frame);
        }
        if (term instanceof Branches branches) {
            return branches(branches, frame);
        }
        throw new UnsupportedOperationException("a derivative through a derivative");
    }

    private SDVariable constant(Term term, Frame frame) {
        if (term instanceof Constant c) {
            return sd.constant(Nd4j.valueArrayOf(frame.unit(), c.value(), DataType.DOUBLE));
        }
        List<Index> own = frame.sorted(Indices.free(term));
        int[] lengths = own.stream().mapToInt(world::length).toArray();
        return sd.constant(rows.values(term, own, lengths).reshape('c', frame.shape(own)));
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

    private SDVariable entry(Entry entry, Frame frame) {
        SDVariable array = array(entry.quantity());
        int[] lengths = world.shape(entry.quantity());
        List<Index> indices = new ArrayList<>();
        for (int k = lengths.length - 1; k >= 0; k--) {
            Position position = entry.at().get(k);
            if (position.index().isEmpty()) {
                long[] shape = new long[k + 2 + indices.size()];
                Arrays.fill(shape, 1);
                shape[k + 1] = lengths[k];
                double[] one = new double[lengths[k]];
                one[position.offset() - 1] = 1;
                array = array.mul(sd.constant(Nd4j.create(one, shape, 'c'))).sum(k + 1);
            } else if (position.offset() != 0
                    || indices.contains(position.index().get())) {
                throw new UnsupportedOperationException("a derivative through a shifted or repeated index");
            } else {
                indices.add(0, position.index().get());
            }
        }
        List<Index> sorted = frame.sorted(indices);
        if (!sorted.equals(indices)) {
            array = sd.permute(
                    array,
                    IntStream.concat(IntStream.of(0), sorted.stream().mapToInt(index -> indices.indexOf(index) + 1))
                            .toArray());
        }
        return sd.reshape(array, frame.shape(sorted));
    }

    private SDVariable power(Raised raised, Frame frame) {
        SDVariable base = build(raised.base(), frame);
        if (raised.exponent() instanceof Constant c) {
            if (c.value() == 2) {
                return base.mul(base);
            }
            return c.value() == -1 ? sd.math().reciprocal(base) : sd.math().pow(base, c.value());
        }
        return sd.math().exp(build(raised.exponent(), frame).mul(sd.math().log(base)));
    }

    /** Which branch holds is constant near a point. */
    private SDVariable branches(Branches branches, Frame frame) {
        SDVariable result = null;
        List<Branches.Branch> before = new ArrayList<>();
        for (Branches.Branch branch : branches.branches()) {
            List<Branches.Branch> chosen = new ArrayList<>();
            before.forEach(earlier -> chosen.add(earlier.with(Constant.ZERO)));
            chosen.add(branch.with(Constant.ONE));
            chosen.add(Branches.Branch.otherwise(Constant.ZERO));
            SDVariable part = constant(new Branches(chosen), frame).mul(build(branch.value(), frame));
            result = result == null ? part : result.add(part);
            before.add(branch);
        }
        return result;
    }
}
