package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of a note. */
@Tag("slow")
class NotePageTest extends PageTest {
    @Override
    Path page() {
        return pages.notePage();
    }

    @Test
    void everyEquationIsMarkedWhereItStands() {
        assertThat(texts(".judged .verdict")).hasSize(3).satisfies(verdicts -> {
            assertThat(verdicts.get(0)).isEqualTo("definition");
            assertThat(verdicts.get(1)).isEqualTo("holds");
            assertThat(verdicts.get(2)).startsWith("refuted");
        });
        assertThat(texts(".judged .katex")).hasSize(4); // the line of an alignment too, and a correction
        assertThat(browser.text("return document.querySelector('.judged.bad .correction annotation').textContent"))
                .isEqualTo(pages.note.equations().get(2).correction());
        assertThat(texts("#findings tbody tr")).hasSize(1);
    }

    @Test
    void whatTheNoteSaysIsText() {
        assertThat(texts("#note .level1")).containsExactly("A note <script>window.hurt = 1</script>");
        assertThat(texts("#note p").get(0)).contains("\"quotes\" </script><img src=x onerror=hurt()>");
        assertThat(texts("#note .item").get(0)).contains("right to left");
        assertThat(find("#note").getText()).doesNotContain("an aside");
    }

    @Test
    void tablesAreTables() {
        assertThat(texts("#note .written th")).containsExactly("symbol", "meaning");
        assertThat(texts("#note .written td")).hasSize(2).last().isEqualTo("a norm <b>");
        assertThat(texts("#note .written td .katex")).hasSize(1);
    }

    @Test
    void aFindingLeadsToItsEquation() {
        find("#findings tbody a").click();
        browser.drawn();
        assertThat(browser.text("return document.querySelector(':target').className"))
                .isEqualTo("judged bad");
    }

    @Test
    void verdictsAreTranslated() {
        find("#language").click();
        assertThat(texts(".judged .verdict").get(1)).isEqualTo("成立");
        assertThat(texts(".judged .verdict").get(2)).startsWith("已证伪");
    }
}
