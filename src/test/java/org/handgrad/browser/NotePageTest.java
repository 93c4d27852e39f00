package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.derivation.JudgedNote;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.page.NotePage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The page of a note as somebody reads it who has nothing but the file. */
class NotePageTest implements EveryPage {
    private static final String NOTE = """
            # A note <script>window.hurt = 1</script>

            With **weight** $w$, see [this](javascript:hurt()) and "quotes" </script><img src=x onerror=hurt()>.

            $$f(x) = x^2$$

            $$\\frac{d}{dx} x^3 = 3 x^2$$

            $$\\frac{d}{dx} x^2 = 3 x$$

            - \u202Eright to left\u202C text
            """;

    @TempDir
    private static Path out;

    private static Optional<Browser> found = Optional.empty();
    private static Browser browser;
    private static Path page;
    private static JudgedNote note;

    @BeforeAll
    static void makeThePage() throws IOException {
        found = Browser.start();
        assumeTrue(found.isPresent(), "there is no Chromium with a driver on this machine");
        browser = found.get();
        note = JudgedNote.of("note.md", NOTE, List.of());
        page = Files.writeString(out.resolve("note.html"), NotePage.of(StoredNote.of(note, NOTE)));
    }

    @Override
    public Browser browser() {
        return browser;
    }

    @Override
    public Path page() {
        return page;
    }

    @AfterAll
    static void stop() {
        found.ifPresent(Browser::close);
    }

    @BeforeEach
    void openIt() {
        browser.prefer("light");
        browser.size(1200, 900);
        browser.open(page);
        browser.run("localStorage.clear()");
        browser.console();
        browser.requests();
        browser.open(page);
    }

    @Test
    void itOpensFromTheDiskWithoutAskingForAnythingElse() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsOnly(page.toUri().toString()).hasSize(1);
    }

    @Test
    void everyEquationIsMarkedWhereItStands() {
        assertThat(texts(".judged .verdict")).hasSize(3).satisfies(verdicts -> {
            assertThat(verdicts.get(0)).isEqualTo("definition");
            assertThat(verdicts.get(1)).isEqualTo("holds");
            assertThat(verdicts.get(2)).startsWith("refuted");
        });
        assertThat(texts(".judged .katex")).isNotEmpty();
        assertThat(browser.text("return document.querySelector('.judged.bad .correction annotation').textContent"))
                .isEqualTo(note.equations().stream()
                        .flatMap(equation -> equation.correction().stream())
                        .findFirst()
                        .orElseThrow());
        assertThat(texts("#findings tbody tr")).hasSize(1);
    }

    @Test
    void whatTheNoteSaysIsText() {
        assertThat(browser.text("return typeof window.hurt")).isEqualTo("undefined");
        assertThat(texts("#note .level1")).containsExactly("A note <script>window.hurt = 1</script>");
        assertThat(texts("#note p").get(0)).contains("\"quotes\" </script><img src=x onerror=hurt()>");
        assertThat(browser.text("return document.querySelectorAll('#note img, #note script, #note a').length"))
                .isEqualTo("0");
        assertThat(texts("#note .item").get(0)).contains("right to left");
    }

    @Test
    void itSpeaksChineseToo() {
        browser.driver().findElement(By.id("language")).click();
        assertThat(texts(".judged .verdict").get(1)).isEqualTo("成立");
        assertThat(texts(".judged .verdict").get(2)).startsWith("被反驳");
        assertThat(browser.console()).isEmpty();
    }

    private static List<String> texts(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .map(element -> element.getText())
                .toList();
    }
}
