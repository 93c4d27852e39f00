package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of every page, whatever it shows. */
interface EveryPage {
    Browser browser();

    Path page();

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    default void axeFindsNoFault(String theme) throws IOException {
        browser().prefer(theme);
        browser().open(page());
        assertThat(Axe.faults(browser())).isEmpty();
    }

    /** What is wider than a phone scrolls by itself. */
    @Test
    default void aPhoneIsWideEnough() {
        browser().size(390, 844);
        browser().open(page());
        assertThat((List<?>) browser().run("""
                const within = e => { for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return true; };
                return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 391 && !within(e))
                  .map(e => e.outerHTML.slice(0, 80))""")).isEmpty();
        assertThat(browser().text("return document.documentElement.scrollWidth"))
                .isEqualTo("390");
    }
}
