package org.handgrad.study.schedule;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.study.trial.TrialId;

/** A task of few bytes. */
record NumberedTask(TrialId id, int number, double expectedSeconds, String work) implements TrialTask {
    static NumberedTask of(int number, double expectedSeconds, String work) {
        return new NumberedTask(TrialId.of("task " + number), number, expectedSeconds, work);
    }

    static List<TrialTask> all(String... works) {
        List<TrialTask> tasks = new ArrayList<>();
        for (int number = 0; number < works.length; number++) {
            tasks.add(of(number, 1, works[number]));
        }
        return tasks;
    }

    @Override
    public String settings() {
        return "{\"number\":%s}".formatted(number);
    }
}
