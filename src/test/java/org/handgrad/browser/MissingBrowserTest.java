package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Where there is no browser, the tests of pages are skipped, unless it is required. */
class MissingBrowserTest {
    @Test
    void withoutOneATestIsSkipped() {
        assertThatThrownBy(() -> Browser.found(Optional.empty(), false)).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void withoutTheOneThatIsRequiredItFails() {
        assertThatThrownBy(() -> Browser.found(Optional.empty(), true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no Chromium");
    }

    @Test
    void theOneThatIsFoundIsUsed() {
        assertThat(Browser.found(Optional.of("it"), true)).isEqualTo("it");
        assertThat(Browser.found(Optional.of("it"), false)).isEqualTo("it");
    }
}
