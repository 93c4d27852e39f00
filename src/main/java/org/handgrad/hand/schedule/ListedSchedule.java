package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** Values one by one, DL4J's {@code MapSchedule}: each holds until the next. */
public record ListedSchedule(Schedule.Listed spec) implements HandSchedule {
    @Override
    public double at(int steps, int epochs) {
        int i = HandSchedule.counted(spec.counts(), steps, epochs);
        return spec.values().get(spec.values().headMap(i + 1).lastKey());
    }
}
