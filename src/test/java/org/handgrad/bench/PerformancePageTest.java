package org.handgrad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handgrad.bench.BenchResult.Timing;
import org.junit.jupiter.api.Test;

class PerformancePageTest {
    private static final Timing HAND = new Timing(
            "standard", "4×2-2-1", 4, "float64", "hand", "serial", 1, 8.0, 7.0, 9.123, null, null, null, null);
    private static final Timing LEAKING = new Timing(
            "standard",
            "4×2-2-1",
            4,
            "float64",
            "dl4j, freeing nothing",
            "leaking",
            1,
            200,
            190,
            210,
            33_400.0,
            null,
            null,
            null);

    @Test
    void theRatioIsHowManyTimesAsFastAsDl4j() {
        assertThat(HAND.comparedTo(1000.0, null, null).ratioToDl4j()).isEqualTo(125);
    }

    @Test
    void aTableHasOneRowForEachBuild() {
        assertThat(PerformancePage.table(new BenchResult(List.of(HAND.comparedTo(1000.0, null, null)))))
                .contains(
                        "| standard | 4×2-2-1 |     4 | float64   | hand  | serial |       1 |      8.00 |  7.00 | 9.12 |     125.0 |");
    }

    @Test
    void withoutDl4jThereIsNoRatio() {
        assertThat(PerformancePage.table(new BenchResult(List.of(HAND)))).contains("|         – |");
    }

    @Test
    void whatLeaksIsShownWithHowMuch() {
        BenchResult result = new BenchResult(List.of(HAND, LEAKING.comparedTo(600.0, null, null)));
        assertThat(PerformancePage.table(result)).contains("kB a step leaked").containsPattern("3\\.0 \\| +33 \\|");
        assertThat(PerformancePage.of(result))
                .contains(
                        "- serial: `-XX:+UseSerialGC ", "- leaking: `", "nopointergc=true`\n\nWith the last settings");
        assertThat(PerformancePage.of(new BenchResult(List.of(HAND))))
                .doesNotContain("leak", "nopointergc", "parallel");
    }

    @Test
    void peersHaveColumnsOfTheirOwn() {
        Timing compared = HAND.comparedTo(1000.0, 240.0, 6.4);
        assertThat(compared.ratioToLibtorch()).isEqualTo(30);
        assertThat(compared.timesTheLimit()).isEqualTo(1.25);
        assertThat(PerformancePage.table(new BenchResult(List.of(compared))))
                .contains("libtorch / it", "it / limit", "30.0", "1.25");
        assertThat(PerformancePage.table(new BenchResult(List.of(HAND)))).doesNotContain("libtorch");
    }
}
