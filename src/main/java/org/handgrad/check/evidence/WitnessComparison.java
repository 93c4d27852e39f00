package org.handgrad.check.evidence;

import org.handgrad.model.Precision;

/**
 * The comparison of one gradient array with one witness at one point.
 *
 * @param model whose gradient
 * @param parameter the parameter that the cost is differentiated by: {@code W1}, {@code b1} …, {@code x}, {@code a1}
 *     …
 * @param witness the witness
 * @param precision the format the gradient was computed in
 * @param point which point, from 1
 * @param maxRelativeError the difference at the entry nearest to its bound or furthest beyond, relative to the
 *     gradient's scale; for the remainder, the rate it falls with
 * @param bound what that difference may be, likewise relative; for the remainder, the least rate
 * @param verdict what follows from the two
 */
public record WitnessComparison(
        String model,
        String parameter,
        Witness witness,
        Precision precision,
        int point,
        double maxRelativeError,
        double bound,
        WitnessVerdict verdict) {}
