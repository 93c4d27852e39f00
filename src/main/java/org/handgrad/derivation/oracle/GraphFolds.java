package org.handgrad.derivation.oracle;

import java.util.Arrays;
import org.handgrad.derivation.term.Fold;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.factory.Nd4j;

/** Sums, products and extrema along an axis, as parts of a SameDiff graph. */
record GraphFolds(SameDiff sd) {
    /** Further than any value: no extremum. */
    private static final double FAR = 1e300;

    /** @param body what is folded, in the frame: where the index runs beyond the bounds of the fold, it counts for nothing */
    SDVariable of(Fold fold, SDVariable body, Frame frame) {
        int axis = frame.axis(fold.index());
        int length = frame.world().length(fold.index());
        int to = Math.min(length, frame.world().last(fold));
        double[] mask = new double[length];
        if (fold.extent().from() <= to) {
            Arrays.fill(mask, fold.extent().from() - 1, to, 1);
        }
        double neutral = switch (fold.kind()) {
            case SUM -> 0;
            case PRODUCT -> 1;
            case MAX -> -FAR;
            case MIN -> FAR;
        };
        double[] outside =
                Arrays.stream(mask).map(inside -> (1 - inside) * neutral).toArray();
        SDVariable all = body.mul(along(axis, mask, frame)).add(along(axis, outside, frame));
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

    private SDVariable along(int axis, double[] values, Frame frame) {
        long[] shape = frame.unit();
        shape[axis] = values.length;
        return sd.constant(Nd4j.create(values, shape, 'c'));
    }
}
