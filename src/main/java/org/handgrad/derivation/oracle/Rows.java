package org.handgrad.derivation.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Term;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The values of terms as arrays of rows: at each point, so many copies. */
record Rows(Evaluation evaluation, int copies) {
    int count() {
        return World.POINTS * copies;
    }

    /** The values of a term for all values of its indices; [rows, lengths…]. */
    INDArray values(Term term, List<Index> indices, int[] lengths) {
        int size = World.entries(lengths);
        double[] values = new double[count() * size];
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
        shape[0] = count();
        for (int k = 0; k < lengths.length; k++) {
            shape[k + 1] = lengths[k];
        }
        return Nd4j.create(values, shape, 'c');
    }
}
