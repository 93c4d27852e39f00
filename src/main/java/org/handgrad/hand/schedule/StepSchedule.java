package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** DL4J's {@code StepSchedule}. */
public record StepSchedule(Schedule.Step spec) implements HandSchedule {
    /** $$r_i = r_0 \gamma^q, \quad q = \lfloor i / s \rfloor$$ (eq. schedule-step) */
    @Override
    public double at(int steps, int epochs) {
        int i = HandSchedule.counted(spec.counts(), steps, epochs);
        return spec.initial() * Math.pow(spec.factor(), Math.floor(i / spec.every())); // r₀ γ^⌊i/s⌋
    }
}
