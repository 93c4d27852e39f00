package org.handgrad.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handgrad.model.Schedule;
import org.handgrad.model.Schedule.Counts;

/** Every schedule of a learning rate around 0.1, counting steps and counting epochs. */
public final class Schedules {
    private Schedules() {}

    /** At least one of each kind. */
    public static List<Schedule> all() {
        List<Schedule> all = new ArrayList<>(List.of(new Schedule.Fixed(0.1)));
        for (Counts counts : Counts.values()) {
            all.add(new Schedule.Exponential(0.1, 0.9, counts));
            all.add(new Schedule.Inverse(0.1, 0.3, 0.75, counts));
            all.add(new Schedule.Polynomial(0.1, 2, 7, counts));
            all.add(new Schedule.Sigmoid(0.1, -0.4, 5, counts));
            all.add(new Schedule.Step(0.1, 0.5, 3, counts));
            all.add(new Schedule.Listed(new TreeMap<>(Map.of(0, 0.1, 2, 0.2, 6, 0.01)), counts));
            all.add(new Schedule.Cycle(0.05, 0.2, 13, 3, 0.5, counts));
            all.add(new Schedule.Ramp(new Schedule.Exponential(0.1, 0.9, counts), 4));
        }
        return all;
    }
}
