package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** Another schedule, approached along a line, DL4J's {@code RampSchedule}. */
public record RampSchedule(Schedule.Ramp spec) implements HandSchedule {
    /** $$r_t = \min\left(1, \frac{t + 1}{T}\right) q_t$$ with the steps t taken before and the base's value q (eq. schedule-ramp) */
    @Override
    public double at(int steps, int epochs) {
        double base = HandSchedule.of(spec.base()).at(steps, epochs); // q
        return Math.min(1, (steps + 1) / (double) spec.steps()) * base; // min(1, (t + 1)/T) q
    }
}
