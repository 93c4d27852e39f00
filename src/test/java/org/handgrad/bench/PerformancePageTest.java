package org.handgrad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.bench.BenchResult.Timing;
import org.junit.jupiter.api.Test;

class PerformancePageTest {
    private static final Timing HAND =
            new Timing("standard", "4×2-2-1", 4, "float64", "hand", 1, 8.0, 7.0, 9.123, null);

    @Test
    void theRatioIsHowManyTimesAsFastAsDl4j() {
        assertThat(HAND.comparedTo(1000).ratioToDl4j()).isEqualTo(125);
    }

    @Test
    void aTableHasOneRowForEachBuild() {
        assertThat(PerformancePage.table(new BenchResult(List.of(HAND.comparedTo(1000)))))
                .contains(
                        "| standard | 4×2-2-1 |     4 | float64   | hand  |       1 |      8.00 |  7.00 | 9.12 |     125.0 |");
    }

    @Test
    void withoutDl4jThereIsNoRatio() {
        assertThat(PerformancePage.table(new BenchResult(List.of(HAND)))).contains("|         – |");
    }
}
