package org.handgrad.study.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.config.sweep.SweepSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {
    @Test
    void fewCombinationsHaveAllEpochs() {
        assertThat(Stages.of(new SweepSearch.Halving(81, 1.0 / 3, "cost"), 270))
                .containsExactly(
                        new Stages.Stage(81, 4),
                        new Stages.Stage(27, 10),
                        new Stages.Stage(9, 30),
                        new Stages.Stage(3, 90),
                        new Stages.Stage(1, 270));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.99, 7", "100, 0.5, 1", "7, 0.01, 1000", "1000, 0.9, 50"})
    void everyStageIsSmallerAndNoShorter(int trials, double keep, int epochs) {
        List<Stages.Stage> stages = Stages.of(new SweepSearch.Halving(trials, keep, "cost"), epochs);

        assertThat(stages.get(0).trials()).isEqualTo(trials);
        assertThat(stages.get(stages.size() - 1)).isEqualTo(new Stages.Stage(1, epochs));
        for (int i = 1; i < stages.size(); i++) {
            assertThat(stages.get(i).trials()).isLessThan(stages.get(i - 1).trials());
            assertThat(stages.get(i).epochs())
                    .isGreaterThanOrEqualTo(stages.get(i - 1).epochs());
        }
    }
}
