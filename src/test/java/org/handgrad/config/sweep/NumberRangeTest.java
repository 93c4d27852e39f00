package org.handgrad.config.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumberRangeTest {
    @Test
    void equalStepsAreEqualRatiosOnALogarithmicScale() {
        assertThat(new NumberRange(2, 64, true, true).values(6)).containsExactly(2.0, 4.0, 8.0, 16.0, 32.0, 64.0);
        assertThat(new NumberRange(1e-4, 0.1, true, false).values(4)).containsExactly(1e-4, 1e-3, 0.01, 0.1);
    }

    @Test
    void equalStepsAreEqualDifferencesOtherwise() {
        assertThat(new NumberRange(0, 1, false, false).values(11))
                .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
    }

    @Test
    void wholeNumbersStandOnce() {
        assertThat(new NumberRange(1, 4, false, true).values(10)).containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThat(new NumberRange(1, 4, false, true).text(3)).isEqualTo("3");
        assertThat(new NumberRange(1, 4, false, false).text(3)).isEqualTo("3.0");
    }

    @Test
    void nothingLiesOutside() {
        NumberRange range = new NumberRange(0.1, 0.3, true, false);

        for (int i = 0; i <= 1000; i++) {
            assertThat(range.at(i / 1000.0)).isBetween(0.1, 0.3);
        }
    }

    @Test
    void endsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new NumberRange(1, 1, false, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberRange(0, 1, true, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
