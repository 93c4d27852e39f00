package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of an experiment as somebody sees and uses it who has nothing but the file. */
class ExperimentPageTest implements EveryPage {
    /** Two inputs, so that everything there is to draw is drawn; a text that would be markup if it could. */
    private static final String CONFIG = """
            description: >
              A <script>window.hurt = 1</script> "quoted" & 'quoted' \u202Eright to left\u202C text </script><img src=x onerror=hurt()>
            data:
              points:
                inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]
                targets: [[0], [1], [1], [0]]
                task: classification
            models:
              neuron:
                layers: [{ units: 1, activation: sigmoid }]
                loss: mse
              mlp:
                layers: [{ units: 3, activation: tanh }, { units: 1, activation: sigmoid }]
                loss: xent
                weight-decay: 0.01
            optimizers:
              sgd: { learning-rate: 0.5 }
            training: { epochs: 30 }
            check: { points: 2 }
            """;

    @TempDir
    private static Path out;

    private static Optional<Browser> found = Optional.empty();
    private static Browser browser;
    private static Path page;
    private static ResultDocument result;

    @BeforeAll
    static void makeThePage() throws IOException, UnreadableResult {
        found = Browser.start();
        assumeTrue(found.isPresent(), "there is no Chromium with a driver on this machine");
        browser = found.get();
        Path folder = ReportFolder.write(
                StoredExperiment.of(Experiment.run(
                        ExperimentReader.read(Path.of("a.yaml"), "a", CONFIG, List.of()), Progress.SILENT)),
                out);
        page = folder.resolve("index.html");
        renameTheModel(folder);
        result = StoredExperiment.readResult(folder);
        ReportFolder.write(StoredExperiment.read(folder), out);
    }

    /** To what no configuration may call it, but somebody may have written into the stored files. */
    private static void renameTheModel(Path folder) throws IOException {
        for (String file : List.of("result.json", "history.csv", "snapshots.json")) {
            String text = Files.readString(folder.resolve(file));
            Files.writeString(folder.resolve(file), text.replace("mlp", "<b>mlp</b> & 'co'"));
        }
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
        browser.open(page);
    }

    @Test
    void itOpensFromTheDiskWithoutAskingForAnythingElse() {
        browser.console();
        browser.requests();
        browser.open(page);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsOnly(page.toUri().toString()).hasSize(1);
    }

    @Test
    void itIsSmall() throws IOException {
        assertThat(Files.size(page)).isLessThan(3_000_000);
    }

    @Test
    void whatIsNamedLikeMarkupIsText() {
        assertThat(browser.text("return typeof window.hurt")).isEqualTo("undefined");
        assertThat(find(".description").getText())
                .contains("<script>window.hurt = 1</script> \"quoted\" & 'quoted'")
                .contains("right to left")
                .contains("<img src=x onerror=hurt()>");
        assertThat(find("#runs").getText()).contains("<b>mlp</b> & 'co'");
        assertThat(browser.text("return document.querySelectorAll('body img, main b b, main script').length"))
                .isEqualTo("0");
        assertThat(browser.driver().getTitle()).isEqualTo("a");
    }

    @Test
    void theCostsAreThoseOfTheResult() {
        WebElement plot = find("#built-twice .plot");
        plot.click();
        browser.run("arguments[0].focus()", plot);
        browser.press(Keys.END);
        for (String build : List.of("hand", "dl4j")) {
            Double cost = result.runs().stream()
                    .filter(run -> run.model().startsWith("<b>") && run.build().equals(build))
                    .findFirst()
                    .orElseThrow()
                    .finalCost();
            assertThat(shownAfter(build)).isEqualTo(cost);
        }
        assertThat(find("#built-twice .readout").getText()).startsWith("epoch 30");
        browser.press(Keys.ARROW_LEFT);
        assertThat(find("#built-twice .readout").getText()).doesNotStartWith("epoch 30");
    }

    private double shownAfter(String label) {
        return Double.parseDouble(browser.text(
                "return [...document.querySelectorAll('#built-twice .readout')][0].querySelectorAll('span:has(> .value)')"
                        + ".values().find(span => span.textContent.startsWith(arguments[0] + ' ')).querySelector('.value').textContent",
                label));
    }

    @Test
    void aLogarithmicAxisIsOneClickAway() {
        String before = browser.text("return document.querySelector('#built-twice canvas').toDataURL()");
        find("#built-twice .check input").click();
        browser.drawn();
        assertThat(browser.text("return document.querySelector('#built-twice canvas').toDataURL()"))
                .isNotEqualTo(before);
    }

    @Test
    void otherRunsAreShownWhenTheyAreChosen() {
        assertThat(find("#network svg").getDomAttribute("aria-label")).contains("2 – 3 – 1");
        browser.run(
                "const s = document.querySelector('.aside select'); s.selectedIndex = 0; s.dispatchEvent(new Event('change'))");
        browser.drawn();
        assertThat(find("#network svg").getDomAttribute("aria-label")).contains("2 – 1");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theSliderMovesTheNetworkAndItsAnswers() {
        String drawn = network();
        browser.run("document.querySelector('#epoch').focus()");
        browser.press(Keys.HOME);
        browser.drawn();
        assertThat(find("#epoch-said").getText()).startsWith("epoch 0, cost ");
        assertThat(network()).isNotEqualTo(drawn);
        String first = network();
        browser.press(Keys.ARROW_RIGHT);
        assertThat(find("#epoch-said").getText()).startsWith("epoch 1, cost ");
        assertThat(network()).isNotEqualTo(first);
    }

    private String network() {
        return browser.text("return document.querySelector('#network svg').outerHTML"
                + " + document.querySelector('#network canvas').toDataURL()");
    }

    @Test
    void aNeuronTellsItsWeights() {
        browser.run("document.querySelector('#network .neuron[tabindex=\"0\"]').focus()");
        assertThat(find("#network figure .readout").getText()).contains("W1: ").contains("∂C/∂W1: ");
        browser.press(Keys.ARROW_DOWN);
        assertThat(find("#network figure .readout").getText()).startsWith("a1[2]");
    }

    @Test
    void tablesSortByAnyColumnAndBack() {
        List<String> before = column("#runs", 3);
        assertThat(before).hasSize(2);
        browser.run("document.querySelectorAll('#runs thead button')[2].click()");
        List<String> ascending = column("#runs", 3);
        assertThat(Double.parseDouble(ascending.get(0))).isLessThanOrEqualTo(Double.parseDouble(ascending.get(1)));
        browser.run("document.querySelectorAll('#runs thead button')[2].click()");
        assertThat(column("#runs", 3)).containsExactly(ascending.get(1), ascending.get(0));
        assertThat(find("#runs th[aria-sort]").getDomAttribute("aria-sort")).isEqualTo("descending");
    }

    private List<String> column(String section, int column) {
        return browser
                .driver()
                .findElements(
                        By.cssSelector("%s table:first-of-type tbody tr > :nth-child(%s)".formatted(section, column)))
                .stream()
                .map(WebElement::getText)
                .filter(text -> !text.isEmpty())
                .limit(2)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"Markdown, '| <b>mlp</b> & ''co'' | '", "LaTeX, '\\begin{tabular}'", "CSV, 'model,gradient,'"})
    void tablesAreCopiedAsTheyAreSorted(String format, String part) {
        browser.run("document.querySelectorAll('#runs thead button')[0].click()");
        browser.run(
                "[...document.querySelectorAll('#runs .copy button')].find(b => b.textContent === arguments[0]).click()",
                format);
        browser.await(
                "const [format, done] = arguments; const wait = () => document.querySelector('#runs .said').textContent.startsWith(format) ? done() : setTimeout(wait, 10); wait()",
                format);
        String copied =
                (String) browser.await("navigator.clipboard.readText().then(arguments[0], e => arguments[0]('' + e))");
        assertThat(copied).contains(part);
        assertThat(copied.indexOf("mlp")).isLessThan(copied.indexOf("neuron"));
    }

    @Test
    void aCellOfTheGradientCheckTellsEachPoint() {
        find("#gradients button.cell").click();
        assertThat(find("#gradients .detail h3").getText()).isEqualTo("autodiff · ∂C/∂W1 · float64");
        assertThat(browser.driver().findElements(By.cssSelector("#gradients .detail tbody tr")))
                .hasSize(2);
        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.ENTER);
        assertThat(find("#gradients .detail h3").getText()).startsWith("dl4j · ");
    }

    @Test
    void aFormulaStandsBesideItsCodeAndItsNumbers() {
        WebElement article = find("#equations article[aria-label='weight-gradient']");
        assertThat(article.findElement(By.cssSelector("annotation")).getDomProperty("textContent"))
                .contains("(A^{(l-1)})^T \\delta^{(l)}");
        assertThat(article.findElement(By.cssSelector("pre")).getText())
                .startsWith("INDArray dw = ops.matmulTransposedLeft(");
        assertThat(find("#equations article[aria-label='decay-gradient']").getText())
                .contains("∂C/∂W1")
                .contains("autodiff: agrees");
    }

    @Test
    void comparedRunsShowOnlyWhatDiffers() {
        assertThat(find("#compare").getText()).contains("build").doesNotContain("optimizer");
    }

    @Test
    void darkIsASwitchAndAPreference() {
        String light = browser.text("return getComputedStyle(document.body).backgroundColor");
        find("#theme").click();
        assertThat(browser.text("return getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(light);
        browser.run("localStorage.clear()");
        browser.prefer("dark");
        browser.open(page);
        assertThat(browser.text("return document.documentElement.dataset.theme"))
                .isEqualTo("dark");
        assertThat(browser.text("return getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(light);
    }

    @Test
    void itSpeaksChineseToo() {
        find("#language").click();
        assertThat(find("#built-twice h2").getText()).isEqualTo("两种实现");
        assertThat(browser.text("return document.documentElement.lang")).isEqualTo("zh-CN");
        assertThat(browser.text("return document.activeElement.id")).isEqualTo("language");
        browser.open(page);
        assertThat(find("#built-twice h2").getText()).isEqualTo("两种实现");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void everythingIsReachedByTab() {
        browser.run("window.reached = []; document.addEventListener('focusin', event => reached.push(event.target))");
        browser.press(Keys.TAB.toString().repeat(200));
        assertThat(browser.text("return reached[0].className")).isEqualTo("skip");
        assertThat(browser.text("""
                const wanted = [...document.querySelectorAll('a, button:not([tabindex="-1"]), select, input, summary, .plot')];
                return wanted.filter(e => e.checkVisibility() && !reached.includes(e)).map(e => e.outerHTML.slice(0, 80)).join()""")).isEmpty();
    }

    private static WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }
}
