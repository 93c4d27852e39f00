package org.handgrad.hand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.hand.kernel.AddedProduct;
import org.handgrad.hand.kernel.Copy;
import org.handgrad.hand.kernel.Pairwise;
import org.handgrad.hand.ops.ArrayOps;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What is left of a formula when it is written down, and that replaying it changes what it should and nothing else. */
class RecorderTest {
    private final Recorder recorder = new Recorder();
    private final ArrayOps ops = recorder.ops();
    private final INDArray theta = Nd4j.createFromArray(1.0, 2.0);
    private final INDArray gradient = Nd4j.createFromArray(0.5, 0.25);

    @Test
    void nothingIsComputedBeforeAReplay() {
        Trace trace = recorder.trace(List.of(new Assignment(ops.sub(theta, gradient), theta)));
        assertHolds(theta, 1, 2);

        trace.replay();
        assertHolds(theta, 0.5, 1.75);
        trace.replay();
        assertHolds(theta, 0, 1.5);
    }

    @Test
    void aReplayReadsWhatArraysHoldThen() {
        Trace trace = recorder.trace(List.of(new Assignment(ops.sub(theta, gradient), theta)));
        gradient.assign(1);
        trace.replay();

        assertHolds(theta, 0, 1);
    }

    @Test
    void aResultIsComputedInItsPlace() {
        Trace trace = recorder.trace(List.of(new Assignment(ops.sub(theta, ops.scale(gradient, 2)), theta)));

        assertThat(trace.operations()).hasSize(2).noneMatch(Copy.class::isInstance);
        assertThat(trace.operations().get(1).output()).isSameAs(theta);
    }

    @Test
    void whatNobodyNeedsIsLeftOut() {
        ops.exp(ops.mul(theta, gradient));
        Trace trace = recorder.trace(List.of(new Assignment(ops.sub(theta, gradient), theta)));

        assertThat(trace.operations()).singleElement().isInstanceOf(Pairwise.class);
    }

    @Test
    void weightsChangeWithinOneProduct() {
        INDArray w = Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}});
        INDArray a = Nd4j.createFromArray(new double[][] {{1, 0}, {2, 1}});
        INDArray delta = Nd4j.createFromArray(new double[][] {{1, 1}, {0, 2}});
        Trace trace = recorder.trace(List.of(new Assignment(ops.minusProduct(w, 0.5, a, delta), w)));
        assertThat(trace.operations()).singleElement().isInstanceOf(AddedProduct.class);

        trace.replay();
        assertHolds(w, 0.5, -0.5, 3, 3); // AᵀΔ = [[1, 5], [0, 2]]
    }

    /** v′ = μ v − g, θ′ = θ − μ v + (1 + μ) v′ reads both v and v′. */
    @Test
    void aStateThatIsReadOnIsReadBeforeItChanges() {
        INDArray v = Nd4j.createFromArray(4.0, 8.0);
        INDArray decayed = ops.scale(v, 0.5); // 2, 4
        INDArray next = ops.sub(decayed, gradient); // 1.5, 3.75
        INDArray moved = ops.add(theta, ops.add(v, next)); // 1 + 4 + 1.5, 2 + 8 + 3.75
        Trace trace = recorder.trace(List.of(new Assignment(moved, theta), new Assignment(next, v)));
        trace.replay();

        assertHolds(theta, 6.5, 13.75);
        assertHolds(v, 1.5, 3.75);
        assertThat(trace.operations()).filteredOn(Copy.class::isInstance).hasSize(1); // v is read after v′ is made
    }

    @Test
    void aProductIsNotComputedInThePlaceOfItsOwnFactor() {
        INDArray w = Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}});
        Trace trace = recorder.trace(List.of(new Assignment(ops.matmul(w, w), w)));
        trace.replay();

        assertHolds(w, 7, 10, 15, 22);
    }

    @Test
    void oneResultMayHaveTwoPlaces() {
        INDArray other = Nd4j.createFromArray(0.0, 0.0);
        INDArray sum = ops.add(theta, gradient);
        recorder.trace(List.of(new Assignment(sum, theta), new Assignment(sum, other)))
                .replay();

        assertHolds(theta, 1.5, 2.25);
        assertHolds(other, 1.5, 2.25);
    }

    @Test
    void aSecondTraceGoesOnFromTheFirst() {
        INDArray twice = ops.scale(theta, 2);
        Trace first = recorder.trace();
        Trace second = recorder.trace(List.of(new Assignment(ops.add(twice, gradient), theta)));
        first.replay();
        second.replay();

        assertHolds(theta, 2.5, 4.25);
        assertThat(second.operations()).hasSize(1);
    }

    private static void assertHolds(INDArray array, double... numbers) {
        assertThat(array.dup('c').data().asDouble()).isEqualTo(numbers);
    }
}
