package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** DL4J's {@code ExponentialSchedule}. */
public record ExponentialSchedule(Schedule.Exponential spec) implements HandSchedule {
    /** $$r_i = r_0 \gamma^i$$ (eq. schedule-exponential) */
    @Override
    public double at(int steps, int epochs) {
        int i = HandSchedule.counted(spec.counts(), steps, epochs);
        return spec.initial() * Math.pow(spec.gamma(), i); // r₀ γⁱ
    }
}
