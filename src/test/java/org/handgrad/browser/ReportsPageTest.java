package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page above all reports. */
class ReportsPageTest extends PageTest {
    @Override
    Path page() {
        return pages.out.resolve("index.html");
    }

    @Test
    void everyReportIsListed() {
        assertThat(texts("#experiments tbody tr")).containsExactly("a 8 8 of 8 4 of 4 %s".formatted(agreeing()));
        assertThat(texts("#checks tbody tr"))
                .singleElement()
                .asString()
                .startsWith("a 2 ")
                .endsWith("does not pass");
        assertThat(texts("#derivations tbody tr")).containsExactly(Pages.NOTE_NAME + " 3 1 1 0 0");
    }

    private String agreeing() {
        long agree = pages.result.gradients().stream()
                .filter(entry -> entry.verdict().equals("agrees"))
                .count();
        return agree + " of " + pages.result.gradients().size();
    }

    @Test
    void everyLinkLeadsToAPageThatLeadsBack() {
        for (String list : new String[] {"experiments", "checks", "derivations"}) {
            find("#%s tbody a".formatted(list)).click();
            browser.drawn();
            assertThat(browser.text("return document.querySelectorAll('main section').length"))
                    .isNotEqualTo("0");
            find(".bar a").click();
            browser.drawn();
            assertThat(browser.driver().getCurrentUrl())
                    .isEqualTo(page().toUri().toString());
        }
    }

    @Test
    void anyTwoRunsShowOnlyWhatDiffers() {
        assertThat(find("#compare").getText()).contains("build", "hand", "dl4j").doesNotContain("optimizer");
        browser.run("""
                const s = document.querySelectorAll('#compare select')[1];
                s.selectedIndex = 4;
                s.dispatchEvent(new Event('change'));""");
        assertThat(find("#compare").getText()).contains("model", "final cost", "layers");
    }
}
