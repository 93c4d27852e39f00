package org.handgrad.study.design;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.config.sweep.SweepSearch;

/**
 * The stages of successive halving. With {@code trials} = 81, {@code keep} = 1/3 and 270 epochs: 81 trials of 3⅓, so 4 epochs, 27 of 10,
 * 9 of 30, 3 of 90, 1 of 270. Each stage costs about the same.
 */
public final class Stages {
    private Stages() {}

    /**
     * One stage.
     *
     * @param trials how many combinations take part: all at first, then the best of the stage before
     * @param epochs how many epochs each of them has had at its end
     */
    public record Stage(int trials, int epochs) {}

    /**
     * The stages, the one with all combinations first; the last one has all epochs.
     *
     * @param epochs how many the configuration says
     */
    public static List<Stage> of(SweepSearch.Halving halving, int epochs) {
        List<Integer> trials = new ArrayList<>();
        int left = halving.trials();
        trials.add(left);
        while (left > 1) {
            left = Math.max(1, Math.min(left - 1, (int) Math.rint(left * halving.keep())));
            trials.add(left);
        }
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            double part = Math.pow(halving.keep(), trials.size() - 1.0 - i);
            stages.add(new Stage(trials.get(i), (int) Math.max(1, Math.ceil(epochs * part - 1e-9))));
        }
        return List.copyOf(stages);
    }
}
