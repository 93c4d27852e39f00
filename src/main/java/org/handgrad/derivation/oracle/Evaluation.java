package org.handgrad.derivation.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Times;
import org.handgrad.derivation.term.Width;

/** Values of terms in a world, one number at a time. NaN is a value that does not exist. */
public final class Evaluation {
    /** Where derivatives come from. */
    interface Slopes {
        /** The derivative at the values of the indices. */
        double value(Slope slope, Map<Index, Integer> at, int point);
    }

    private record Known(Quantity quantity, List<Integer> at, int point) {}

    private final Definitions definitions;
    private final World world;
    private final Slopes slopes;
    private final DoubleUnaryOperator rounding;
    private final Map<Known, Double> known = new HashMap<>();

    /** @param slopes the derivatives of what is evaluated so */
    Evaluation(Definitions definitions, World world, Function<Evaluation, Slopes> slopes) {
        this.definitions = definitions;
        this.world = world;
        this.rounding = exact -> exact;
        this.slopes = slopes.apply(this);
    }

    private Evaluation(Evaluation exact, DoubleUnaryOperator rounding) {
        this.definitions = exact.definitions;
        this.world = exact.world;
        this.rounding = rounding;
        this.slopes = exact.slopes;
    }

    /** The same with every value rounded, those of derivatives once. */
    Evaluation rounded(DoubleUnaryOperator how) {
        return new Evaluation(this, how);
    }

    World world() {
        return world;
    }

    Definitions definitions() {
        return definitions;
    }

    /**
     * The value of a term.
     *
     * @param at the free indices, from 0
     */
    double value(Term term, Map<Index, Integer> at, int point) {
        return rounding.applyAsDouble(exactly(term, at, point));
    }

    private double exactly(Term term, Map<Index, Integer> at, int point) {
        if (term instanceof Constant constant) {
            return constant.value();
        }
        if (term instanceof Entry entry) {
            return entry(entry, at, point);
        }
        if (term instanceof Plus plus) {
            double sum = 0;
            for (Term part : plus.parts()) {
                sum += value(part, at, point);
            }
            return sum;
        }
        if (term instanceof Times times) {
            double product = 1;
            for (Term part : times.parts()) {
                product *= value(part, at, point);
            }
            return product;
        }
        if (term instanceof Raised raised) {
            return Math.pow(value(raised.base(), at, point), value(raised.exponent(), at, point));
        }
        if (term instanceof Call call) {
            return Functions.value(call.function(), call.order(), value(call.argument(), at, point));
        }
        if (term instanceof Fold fold) {
            return fold(fold, at, point);
        }
        if (term instanceof Width width) {
            return world.length(width);
        }
        if (term instanceof Counter counter) {
            return at.getOrDefault(counter.index(), 0) + 1;
        }
        if (term instanceof Kronecker kronecker) {
            return position(kronecker.first(), at) == position(kronecker.second(), at) ? 1 : 0;
        }
        if (term instanceof Slope slope) {
            return slopes.value(slope, at, point);
        }
        if (term instanceof Branches branches) {
            return branch(branches, at, point);
        }
        throw new IllegalArgumentException("no value of " + term);
    }

    static int position(Position position, Map<Index, Integer> at) {
        return position.index()
                .map(index -> at.getOrDefault(index, 0) + position.offset())
                .orElse(position.offset() - 1);
    }

    private double entry(Entry entry, Map<Index, Integer> at, int point) {
        int[] shape = world.shape(entry.quantity());
        List<Integer> where = new ArrayList<>(shape.length);
        int flat = 0;
        for (int k = 0; k < shape.length; k++) {
            int here = position(entry.at().get(k), at);
            if (here < 0 || here >= shape[k]) {
                return Double.NaN;
            }
            where.add(here);
            flat = flat * shape[k] + here;
        }
        Optional<Definitions.Definition> definition = definitions.of(entry.quantity());
        if (definition.isEmpty()) {
            return world.values(entry.quantity(), point)[flat];
        }
        Known key = new Known(entry.quantity(), where, point);
        Double before = known.get(key);
        if (before == null) {
            Map<Index, Integer> inside = new HashMap<>();
            for (int k = 0; k < where.size(); k++) {
                inside.put(definition.get().parameters().get(k), where.get(k));
            }
            before = value(definition.get().body(), inside, point);
            known.put(key, before);
        }
        return before;
    }

    private double fold(Fold fold, Map<Index, Integer> at, int point) {
        int to = world.last(fold);
        Map<Index, Integer> inside = new HashMap<>(at);
        double result = switch (fold.kind()) {
            case SUM -> 0;
            case PRODUCT -> 1;
            case MAX -> Double.NEGATIVE_INFINITY;
            case MIN -> Double.POSITIVE_INFINITY;
        };
        for (int k = fold.extent().from() - 1; k < to; k++) {
            inside.put(fold.index(), k);
            double value = value(fold.body(), inside, point);
            result = switch (fold.kind()) {
                case SUM -> result + value;
                case PRODUCT -> result * value;
                case MAX -> Math.max(result, value);
                case MIN -> Math.min(result, value);
            };
        }
        return result;
    }

    private double branch(Branches branches, Map<Index, Integer> at, int point) {
        for (Branches.Branch branch : branches.branches()) {
            double left = value(branch.left(), at, point);
            if (branch.comparison().holds(left, value(branch.right(), at, point))) {
                return value(branch.value(), at, point);
            }
        }
        return Double.NaN;
    }
}
