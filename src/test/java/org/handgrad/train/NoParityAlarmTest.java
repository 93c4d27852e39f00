package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.handgrad.train.Parity.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Right builds do not part, whatever is trained, and each of their steps is the same step. {@code -Dhandgrad.trainings=200} says how many
 * random trainings are tried, {@code -Dhandgrad.seed=7} from which seed on; {@code target/trainings.txt} counts the verdicts, and tells how near
 * steps and trajectories came to their bounds.
 */
@Tag("slow")
class NoParityAlarmTest {
    private static final int TRAININGS = Integer.getInteger("handgrad.trainings", 10);
    private static final int FIRST = Integer.getInteger("handgrad.seed", 1);

    @Test
    void rightBuildsDoNotPart() throws IOException {
        Map<Verdict, Integer> counts = new LinkedHashMap<>();
        List<String> alarms = new ArrayList<>();
        int steps = 0;
        double worstStep = 0;
        double worstParity = 0;
        for (int seed = FIRST; seed < FIRST + TRAININGS; seed++) {
            TrainingCase training = TrainingCase.random(seed);
            Map<Build, Network> others = new LinkedHashMap<>();
            List.of(Build.DL4J, Build.AUTODIFF).forEach(build -> others.put(build, training.network(build)));
            for (Map.Entry<Build, Parity> entry : training.parities(others).entrySet()) {
                Parity parity = entry.getValue();
                counts.merge(parity.verdict(), 1, Integer::sum);
                if (!parity.passes()) {
                    alarms.add(entry.getKey() + " of " + training + ": " + parity);
                }
                for (StepComparison step : parity.steps()) {
                    steps++;
                    worstStep = Math.max(worstStep, step.excess());
                }
                if (parity.holds()) {
                    worstParity = Math.max(worstParity, parity.relativeDifference() / parity.bound());
                }
            }
        }
        String told =
                "%s trainings from seed %s: %s; %s steps, the nearest to its bound at %.3f of it, trajectories at %.3f%n%s%n"
                        .formatted(TRAININGS, FIRST, counts, steps, worstStep, worstParity, String.join("\n", alarms));
        Files.writeString(Path.of("target", "trainings.txt"), told);
        assertThat(alarms).isEmpty();
        assertThat(steps).isGreaterThan(4 * TRAININGS);
        assertThat(counts.get(Verdict.HOLDS)).isGreaterThan(TRAININGS / 2);
    }
}
