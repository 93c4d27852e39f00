package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** DL4J's {@code InverseSchedule}. */
public record InverseSchedule(Schedule.Inverse spec) implements HandSchedule {
    /** $$r_i = \frac{r_0}{(1 + \gamma i)^p}$$ (eq. schedule-inverse) */
    @Override
    public double at(int steps, int epochs) {
        int i = HandSchedule.counted(spec.counts(), steps, epochs);
        return spec.initial() / Math.pow(1 + spec.gamma() * i, spec.power()); // r₀ / (1 + γ i)ᵖ
    }
}
