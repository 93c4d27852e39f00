package org.handgrad.data.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTableTest {
    /** The outputs for 00, 01, 10, 11, read from the usual truth tables. */
    @ParameterizedTest
    @CsvSource({"AND, 0001", "OR, 0111", "NAND, 1110", "NOR, 1000", "XOR, 0110", "XNOR, 1001"})
    void aGateHasItsTruthTable(Gate gate, String outputs) {
        Dataset table = new TruthTable(List.of(gate)).generate();

        assertThat(table.name()).isEqualTo(gate.name().toLowerCase(Locale.ROOT));
        assertThat(table.features()).containsExactly("a", "b");
        assertThat(table.task()).isEqualTo(new Task.Classification(List.of("0", "1")));
        assertThat(table.samples().x().toDoubleMatrix()).isDeepEqualTo(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        assertThat(table.outputs()).isEqualTo(1);
        assertThat(table.samples().y().getColumn(0).toDoubleVector())
                .containsExactly(outputs.chars().mapToDouble(c -> c - '0').toArray());
    }

    @Test
    void severalGatesStandSideBySide() {
        Dataset table = new TruthTable(List.of(Gate.OR, Gate.NAND)).generate();

        assertThat(table.name()).isEqualTo("or, nand");
        assertThat(table.task()).isEqualTo(new Task.MultiLabel(List.of("or", "nand")));
        assertThat(table.samples().y().toDoubleMatrix()).isDeepEqualTo(new double[][] {{0, 1}, {1, 1}, {1, 1}, {1, 0}});
    }
}
