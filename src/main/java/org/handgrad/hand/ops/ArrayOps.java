package org.handgrad.hand.ops;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The array operations of the hand-written formulas. Every operation returns a new array and leaves its arguments
 * unchanged, so that formulas read like mathematics and can be recorded and replayed. Values that change between
 * steps are arrays, never Java numbers.
 */
public interface ArrayOps {
    /** A B: [n,m] [m,k] → [n,k]. */
    INDArray matmul(INDArray a, INDArray b);

    /** Aᵀ B: [m,n] [m,k] → [n,k]. */
    INDArray matmulTransposedLeft(INDArray a, INDArray b);

    /** A Bᵀ: [n,m] [k,m] → [n,k]. */
    INDArray matmulTransposedRight(INDArray a, INDArray b);

    /** W − c AᵀB, in one operation: [m,n], [k,m] [k,n] → [m,n]. */
    INDArray minusProduct(INDArray w, double c, INDArray a, INDArray b);

    /** a + b, entry by entry. */
    INDArray add(INDArray a, INDArray b);

    /** a − b, entry by entry. */
    INDArray sub(INDArray a, INDArray b);

    /** a ⊙ b, entry by entry. */
    INDArray mul(INDArray a, INDArray b);

    /** a ⊘ b, entry by entry. */
    INDArray div(INDArray a, INDArray b);

    /** c a, with a number that never changes. */
    INDArray scale(INDArray a, double c);

    /** s a, with an array s of one number that may change from step to step. */
    INDArray scaleBy(INDArray a, INDArray s);

    /** a + c. */
    INDArray shift(INDArray a, double c);

    /** c − a. */
    INDArray subtractFrom(double c, INDArray a);

    /** Adds b [k] to every row of a [n,k]. */
    INDArray addToRows(INDArray a, INDArray b);

    /** Multiplies every row of a [n,k] with b [k]. */
    INDArray mulRows(INDArray a, INDArray b);

    /** Divides every row of a [n,k] by b [k]. */
    INDArray divRows(INDArray a, INDArray b);

    /** Subtracts c [n,1] from every column of a [n,k]. */
    INDArray subFromColumns(INDArray a, INDArray c);

    /** Divides every column of a [n,k] by c [n,1]. */
    INDArray divColumns(INDArray a, INDArray c);

    /** Multiplies every column of a [n,k] with c [n,1]. */
    INDArray mulColumns(INDArray a, INDArray c);

    /** 1 / (1 + e⁻ᵃ), entry by entry. */
    INDArray sigmoid(INDArray a);

    /** tanh a, entry by entry. */
    INDArray tanh(INDArray a);

    /** eᵃ, entry by entry. */
    INDArray exp(INDArray a);

    /** log a, entry by entry. */
    INDArray log(INDArray a);

    /** log(1 + a), accurate for small a, entry by entry. */
    INDArray log1p(INDArray a);

    /** √a, entry by entry. */
    INDArray sqrt(INDArray a);

    /** a², entry by entry. */
    INDArray square(INDArray a);

    /** |a|, entry by entry. */
    INDArray abs(INDArray a);

    /** max(0, a), entry by entry. */
    INDArray positivePart(INDArray a);

    /** max(a, c), entry by entry. */
    INDArray maximum(INDArray a, double c);

    /** min(a, c), entry by entry. */
    INDArray minimum(INDArray a, double c);

    /** 1 where a > c, else 0, entry by entry. */
    INDArray above(INDArray a, double c);

    /** 1 where a < c, else 0, entry by entry. */
    INDArray below(INDArray a, double c);

    /** max(a, b), entry by entry. */
    INDArray larger(INDArray a, INDArray b);

    /** −1, 0 or 1, entry by entry. */
    INDArray sign(INDArray a);

    /** Adds up all rows: [n,k] → [k]. */
    INDArray sumOfRows(INDArray a);

    /** Adds up all columns: [n,k] → [n,1]. */
    INDArray sumOfColumns(INDArray a);

    /** The largest entry of each row: [n,k] → [n,1]. */
    INDArray maxOfColumns(INDArray a);

    /** Adds up everything: → []. */
    INDArray sum(INDArray a);
}
