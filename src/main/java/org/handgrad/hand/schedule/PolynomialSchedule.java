package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** DL4J's {@code PolySchedule}, which has 1 + i/T in the place of 1 − i/T, and so grows until it is 0. */
public record PolynomialSchedule(Schedule.Polynomial spec) implements HandSchedule {
    /** $$r_i = r_0 \left( \max\left(0, 1 - \frac{i}{T}\right) \right)^p$$ (eq. schedule-polynomial) */
    @Override
    public double at(int steps, int epochs) {
        int i = HandSchedule.counted(spec.counts(), steps, epochs);
        double left = Math.max(0, 1 - (double) i / spec.last()); // 1 − i/T
        return spec.initial() * Math.pow(left, spec.power()); // r₀ (1 − i/T)ᵖ
    }
}
