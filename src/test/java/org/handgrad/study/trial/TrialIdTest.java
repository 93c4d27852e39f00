package org.handgrad.study.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialIdTest {
    /** {@code printf abc | sha256sum | cut -c 1-32}. */
    @Test
    void isTheBeginningOfTheHash() {
        assertThat(TrialId.of("abc")).hasToString("ba7816bf8f01cfea414140de5dae2223");
    }

    @Test
    void isReadAsItWasWritten() {
        TrialId id = new TrialId(-1, 1);

        assertThat(id).hasToString("ffffffffffffffff0000000000000001");
        assertThat(TrialId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void isOrderedAsItIsWritten() {
        TrialId small = new TrialId(1, -1);
        TrialId large = new TrialId(-1, 1);

        assertThat(List.of(large, small).stream().sorted()).containsExactly(small, large);
    }

    @Test
    void nothingElseIsRead() {
        assertThatThrownBy(() -> TrialId.parse("abc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 32 hexadecimal digits, found 'abc'");
    }
}
