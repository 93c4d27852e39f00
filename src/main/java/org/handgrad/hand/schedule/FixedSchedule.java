package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** Always the same, DL4J's {@code FixedSchedule}. */
public record FixedSchedule(Schedule.Fixed spec) implements HandSchedule {
    @Override
    public double at(int steps, int epochs) {
        return spec.initial();
    }
}
