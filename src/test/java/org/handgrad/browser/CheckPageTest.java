package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.handgrad.report.document.ResultDocument.GradientEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page of a check. */
@Tag("slow")
class CheckPageTest extends PageTest {
    @Override
    Path page() {
        return pages.checkPage();
    }

    @BeforeEach
    void chooseTheModelWithTheMistake() {
        browser.run("""
                const s = document.querySelector('.aside select');
                s.selectedIndex = [...s.options].findIndex(o => o.textContent === arguments[0]);
                s.dispatchEvent(new Event('change'));""", Pages.MODEL);
    }

    @Test
    void rulesAreInChineseToo() {
        find("#language").click();
        assertThat(find("#gradients .rule ul:last-child").getDomProperty("textContent"))
                .contains("泰勒余项：必须比")
                .doesNotContainPattern("[a-z]{2,} [a-z]{2,}");
    }

    @Test
    void aWrongGradientHasItsReasonBesideItsFormula() {
        String article = find("#equations article[aria-label='decay-gradient']").getText();
        assertThat(article).contains("∂C/∂W2", "autodiff: disagrees", Pages.REASON);
        assertThat(find("#equations article[aria-label='bias-gradient']").getText())
                .contains("∂C/∂b1", "autodiff: agrees")
                .doesNotContain("sign");
    }

    @Test
    void aCellTellsItsPointsAndTheDiagnosis() {
        List<String> judgements = texts("#gradients .matrix tbody td:last-child");
        assertThat(judgements).contains("agrees").filteredOn("wrong"::equals).hasSize(2);
        browser.run(
                "[...document.querySelectorAll('#gradients button.cell.bad')].find(b => b.ariaLabel.startsWith('dl4j')).click()");
        assertThat(find("#gradients .detail h3").getText()).isEqualTo("dl4j · ∂C/∂W2 · float64");
        assertThat(texts("#gradients .detail .diagnosis")).containsExactly(Pages.REASON);
        List<GradientEntry> points = pages.check.gradients().stream()
                .filter(entry -> entry.parameter().equals("W2")
                        && entry.witness().equals("dl4j")
                        && entry.precision().equals("float64"))
                .toList();
        assertThat(points).hasSize(2);
        for (GradientEntry point : points) {
            assertThat(texts("#gradients .detail tbody tr").get(point.point() - 1))
                    .startsWith(point.point() + " 2 ")
                    .endsWith("disagrees");
            assertThat(Double.valueOf(browser.driver()
                            .findElements(By.cssSelector("#gradients .detail tbody td:nth-child(3)"))
                            .get(point.point() - 1)
                            .getText()))
                    .isEqualTo(point.bound());
        }
    }

    @Test
    void arrowKeysGoFromCellToCell() {
        find("#gradients button.cell").click();
        assertThat(find("#gradients .detail h3").getText()).isEqualTo("autodiff · ∂C/∂W1 · float64");
        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.ENTER);
        assertThat(find("#gradients .detail h3").getText()).startsWith("dl4j · ");
    }
}
