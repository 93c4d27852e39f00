package org.handgrad.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalDifferenceTest {
    @Test
    void equalGroupsShareARankAndAClique() {
        double[][] equal = {{1, 1, 1}, {2, 2, 2}};

        CriticalDifference result = CriticalDifference.of(List.of("a", "b", "c"), equal, Direction.LOWER);

        assertThat(result.ranked()).extracting(CriticalDifference.Ranked::rank).containsExactly(2.0, 2.0, 2.0);
        assertThat(result.friedmanP()).isEqualTo(1);
        assertThat(result.cliques()).containsExactly(new CriticalDifference.Clique(0, 2));
    }

    @Test
    void theSmallestCostHasTheFirstRank() {
        double[][] costs = {{3, 1}, {4, 2}};

        CriticalDifference result = CriticalDifference.of(List.of("a", "b"), costs, Direction.LOWER);

        assertThat(result.ranked())
                .containsExactly(new CriticalDifference.Ranked("b", 1), new CriticalDifference.Ranked("a", 2));
    }

    @Test
    void groupsThatAllDataSetsOrderTheSameWayAreTold() {
        double[][] costs = new double[30][];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = new double[] {i, i + 1, i + 2};
        }

        CriticalDifference result = CriticalDifference.of(List.of("a", "b", "c"), costs, Direction.LOWER);

        assertThat(result.imanDavenportP()).isZero();
        assertThat(result.difference()).isLessThan(1);
        assertThat(result.cliques()).isEmpty();
    }

    @Test
    void oneDataSetIsNoReason() {
        assertThatThrownBy(() -> CriticalDifference.of(List.of("a", "b"), new double[][] {{1, 2}}, Direction.LOWER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 2 groups and 2 data sets, not 2 and 1");
    }
}
