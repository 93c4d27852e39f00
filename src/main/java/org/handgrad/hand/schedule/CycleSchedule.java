package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** One cycle (Smith 2018), DL4J's {@code CycleSchedule}. */
public record CycleSchedule(Schedule.Cycle spec) implements HandSchedule {
    /**
     * With j = i mod T and h half of what is not annealed, rounded down: a line up,
     *
     * <p>$$r_i = r_0 + (R - r_0) \frac{j}{h}$$ (eq. schedule-cycle)
     *
     * <p>the same line down, and for the last a
     *
     * <p>$$r_i = r_0 \gamma^{a - T + j}$$ (eq. schedule-annealing)
     */
    @Override
    public double at(int steps, int epochs) {
        int j = HandSchedule.counted(spec.counts(), steps, epochs) % spec.length(); // j = i mod T
        int half = (spec.length() - spec.annealing()) / 2; // h
        double slope = (spec.largest() - spec.initial()) / half; // (R − r₀) / h
        if (j < half) {
            return spec.initial() + slope * j; // r₀ + (R − r₀) j/h
        } else if (j < 2 * half) {
            return spec.largest() - slope * (j - half); // R − (R − r₀) (j − h)/h
        }
        return spec.initial() * Math.pow(spec.decay(), spec.annealing() - spec.length() + j); // r₀ γ^(a − T + j)
    }
}
