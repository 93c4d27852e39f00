package org.handgrad.check;

import org.handgrad.model.Precision;

/**
 * One gradient array beside one witness of it.
 *
 * @param model its name
 * @param parameter whose derivative: {@code W1}, {@code b1} …, {@code x}, {@code a1} …
 * @param witness what the hand-written gradient was held against
 * @param precision the format both were computed in
 * @param point which random point, from 1
 * @param maxRelativeError the difference at the entry nearest to its bound or furthest beyond, relative to the gradient
 * @param bound what that difference may be, likewise relative
 * @param verdict what follows from the two
 */
public record Finding(
        String model,
        String parameter,
        Witness witness,
        Precision precision,
        int point,
        double maxRelativeError,
        double bound,
        Verdict verdict) {}
