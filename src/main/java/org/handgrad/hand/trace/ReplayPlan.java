package org.handgrad.hand.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.handgrad.hand.kernel.Copy;
import org.handgrad.hand.kernel.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Makes of what was written down the shortest list that stores the same: operations nobody needs are left out, and a
 * result is computed in its place, where that is possible, and else copied to it. Formulas need not know: back-propagation
 * may name ∂C/∂X, and an update may give a new array.
 */
final class ReplayPlan {
    private final List<Operation> operations;
    private final IdentityHashMap<INDArray, INDArray> places =
            new IdentityHashMap<>(); // of results that are made where they belong

    ReplayPlan(List<Operation> written, List<Assignment> assignments) {
        operations = needed(written, assignments);
        assignments.forEach(this::assignment);
    }

    List<Operation> operations() {
        return operations;
    }

    private static List<Operation> needed(List<Operation> written, List<Assignment> assignments) {
        Set<INDArray> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        assignments.forEach(assignment -> wanted.add(assignment.result()));
        ArrayDeque<Operation> needed = new ArrayDeque<>();
        for (int i = written.size() - 1; i >= 0; i--) {
            Operation operation = written.get(i);
            if (wanted.contains(operation.output())) {
                wanted.addAll(operation.inputs());
                needed.addFirst(operation);
            }
        }
        return new ArrayList<>(needed);
    }

    private void assignment(Assignment assignment) {
        INDArray result = places.getOrDefault(assignment.result(), assignment.result());
        int source = source(result);
        if (source >= 0 && result == assignment.result() && isFree(assignment.place(), source)) {
            operations.replaceAll(operation -> operation.on(array -> array == result ? assignment.place() : array));
            places.put(result, assignment.place());
        } else {
            operations.add(new Copy(result, assignment.place()));
        }
    }

    /** Which operation makes a result, −1 if none. */
    private int source(INDArray result) {
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i).output() == result) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an operation may write to a place: nobody reads after it what the place held before. */
    private boolean isFree(INDArray place, int source) {
        Operation operation = operations.get(source);
        return (!operation.reads(place) || operation.mayOverwrite(place))
                && operations.subList(source + 1, operations.size()).stream().noneMatch(later -> later.reads(place));
    }
}
