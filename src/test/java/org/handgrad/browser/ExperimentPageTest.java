package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.SnapshotDocument;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page of an experiment. */
@Tag("slow")
class ExperimentPageTest extends PageTest {
    @Override
    Path page() {
        return pages.experiment();
    }

    @Test
    void rulesAreInChineseToo() {
        find("#language").click();
        assertThat(texts("#runs .rule"))
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule).isNotEmpty().doesNotContainPattern("[a-z]{2,} [a-z]{2,}"));
    }

    @Test
    void aClippedCostIsMarkedDrawnAndExplainedInChineseToo(@TempDir Path folder) throws IOException {
        String config = """
                data: { points: { inputs: [[1], [1]], targets: [[0], [1]], task: classification } }
                models:
                  m: { layers: [{ units: 1, activation: sigmoid, bias: false }], loss: xent }
                initial: { values: { W1: [[100]] } }
                optimizers: { sgd: { learning-rate: 1e-300 } }
                training: { epochs: 2 }
                check: { points: 1 }
                """;
        ExperimentConfig clipped = ExperimentReader.read(Path.of("a.yaml"), "a", config, List.of());
        StoredExperiment stored = StoredExperiment.of(Experiment.run(clipped, Progress.SILENT));
        browser.open(ReportFolder.write(stored, folder).resolve("index.html"));

        assertThat(find("#runs").getText()).contains("cost dl4j unclipped", "(clipped)");
        assertThat(find("#built-twice .legend").getText()).contains("dl4j unclipped");
        find("#language").click();
        assertThat(texts("#runs .rule"))
                .allSatisfy(rule -> assertThat(rule).isNotEmpty().doesNotContainPattern("[a-z]{2,} [a-z]{2,}"));
    }

    @Test
    void whatIsNamedLikeMarkupIsText() {
        assertThat(find(".description").getText())
                .contains("<script>window.hurt = 1</script> \"quoted\" & 'quoted'")
                .contains("right to left")
                .contains("<img src=x onerror=hurt()>");
        assertThat(find("#runs").getText()).contains(Pages.MODEL);
        assertThat(browser.driver().getTitle()).isEqualTo("a");
    }

    @Test
    void theCostsAreThoseOfTheResult() {
        WebElement plot = find("#built-twice .plot");
        plot.click();
        browser.run("arguments[0].focus()", plot);
        browser.press(Keys.END);
        for (String build : List.of("hand", "dl4j")) {
            Double cost = pages.result.runs().stream()
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

    /** Where no answer excludes another, no largest one decides. */
    @Test
    void eachLabelHasAMapOfItsOwn(@TempDir Path folder) throws IOException, UnreadableResult {
        browser.open(ReportFolder.write(StoredExperiment.read(Path.of("reports", "gates")), folder)
                .resolve("index.html"));
        assertThat(texts("#network .maps figcaption b")).containsExactly("and", "or", "nand");
        assertThat(browser.run("""
                const maps = [...document.querySelectorAll('#network .maps canvas')].map(canvas => canvas.toDataURL());
                return new Set(maps).size;""")).isEqualTo(3L);
    }

    @Test
    void aNeuronTellsItsWeights() {
        browser.run("document.querySelector('#network .neuron[tabindex=\"0\"]').focus()");
        assertThat(texts("#network .answer thead th")).containsExactly("from", "W1", "∂C/∂W1");
        assertThat(texts("#network .answer tbody th")).containsExactly("x1", "x2", "b1");
        browser.press(Keys.ARROW_DOWN);
        assertThat(find("#network .answer").getText()).startsWith("a1[2]");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(find("#network .answer").getText()).startsWith("is 1 = a2[1]");
        assertThat(texts("#network .answer tbody th")).containsExactly("a1[1]", "a1[2]", "a1[3]", "b2");
    }

    @Test
    void tablesSortByAnyColumnAndBack() {
        int cost = 5;
        List<Double> before = costs(cost);
        assertThat(before).hasSize(4).isNotEqualTo(before.stream().sorted().toList());
        browser.run("document.querySelectorAll('#runs thead button')[arguments[0] - 1].click()", cost);
        assertThat(costs(cost)).isEqualTo(before.stream().sorted().toList());
        browser.run("document.querySelectorAll('#runs thead button')[arguments[0] - 1].click()", cost);
        assertThat(costs(cost))
                .isEqualTo(before.stream().sorted(Comparator.reverseOrder()).toList());
        assertThat(find("#runs th[aria-sort]").getDomAttribute("aria-sort")).isEqualTo("descending");
    }

    private static List<Double> costs(int column) {
        return texts("#runs .table:nth-of-type(1) tbody tr > :nth-child(%s)".formatted(column)).stream()
                .limit(4) // those of the table of parities come after them
                .map(Double::valueOf)
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

    /** Of the rules by which optimizers move parameters only the one that was at work, with what came of it. */
    @Test
    void anUpdateIsThatOfTheRunThatIsShown() {
        assertThat(labels()).contains("sgd").doesNotContain("adam", "adam-rate");
        assertThat(files("weight-gradient")).contains("hand/optimizer/SgdRule.java");
        String parameters =
                find("#equations article[aria-label='sgd'] .numbers").getText();
        browser.run("""
                const s = document.querySelector('.aside select');
                s.selectedIndex = [...s.options].findIndex(o => o.textContent.includes('adam'));
                s.dispatchEvent(new Event('change'));""");
        browser.drawn();
        assertThat(labels()).contains("adam", "adam-rate").doesNotContain("sgd");
        assertThat(files("weight-gradient")).containsExactly("hand/BackwardPass.java", "dl4j/Dl4jNetwork.java");
        assertThat(find("#equations article[aria-label='adam'] .numbers").getText())
                .isNotEqualTo(parameters);
    }

    private static List<String> labels() {
        return browser.driver().findElements(By.cssSelector("#equations article")).stream()
                .map(article -> article.getDomAttribute("aria-label"))
                .toList();
    }

    private static List<String> files(String label) {
        return texts("#equations article[aria-label='%s'] figcaption".formatted(label)).stream()
                .map(place -> place.substring(0, place.indexOf(':')))
                .toList();
    }

    /** A single neuron cannot learn exclusive or. */
    @Test
    void misclassifiedSamplesAreATable() throws UnreadableResult {
        browser.run(
                "const s = document.querySelector('.aside select'); s.selectedIndex = 0; s.dispatchEvent(new Event('change'))");
        SnapshotDocument.Misclassified stored =
                StoredExperiment.read(pages.out.resolve("a")).snapshots().misclassified().stream()
                        .filter(wrong -> wrong.run().startsWith("neuron/hand/analytic/sgd"))
                        .findFirst()
                        .orElseThrow();
        assertThat(stored.samples()).isNotEmpty();
        List<WebElement> rows = browser.driver().findElements(By.cssSelector("#confusion .table tbody tr"));
        assertThat(rows).hasSameSizeAs(stored.samples());
        for (int i = 0; i < rows.size(); i++) {
            SnapshotDocument.Sample sample = stored.samples().get(i);
            List<String> cells = rows.get(i).findElements(By.cssSelector("th, td")).stream()
                    .map(WebElement::getText)
                    .toList();
            assertThat(cells.get(0)).isEqualTo(String.valueOf(sample.sample() + 1));
            assertThat(Double.valueOf(cells.get(1))).isEqualTo(sample.inputs().get(0));
            assertThat(cells.subList(3, 5)).containsExactly("" + sample.actual(), "" + sample.predicted());
        }
    }

    @Test
    void comparedRunsShowOnlyWhatDiffers() {
        assertThat(find("#compare").getText()).contains("build").doesNotContain("optimizer");
    }

    @Test
    void aTapTellsTheValues() {
        browser.size(390, 844);
        browser.open(page());
        WebElement over = find("#built-twice .u-over");
        browser.run("arguments[0].scrollIntoView({ block: 'center' })", over);
        browser.tap(over);
        assertThat(find("#built-twice .readout").getText()).matches("(?s)epoch 1[456]\n.*");
        assertThat(shownAfter("hand")).isEqualTo(shownAfter("dl4j"));
    }

    /** Pointed at or reached by the keyboard: the values are those of the stored history. */
    @Test
    void aPointTellsTheStoredValues() {
        WebElement over = find("#built-twice .u-over");
        new Actions(browser.driver())
                .moveToElement(over, -over.getSize().width / 2 + 1, 0)
                .perform();
        assertThat(find("#built-twice .readout").getText()).startsWith("epoch 0\n");
        double first = shownAfter("hand");
        browser.run("localStorage.clear()");
        browser.open(page());
        browser.run("document.querySelector('#built-twice .plot').focus()");
        browser.press(Keys.HOME);
        assertThat(shownAfter("hand")).isEqualTo(first);
        assertThat(find("#equations article[aria-label='xent-logits']").getText())
                .contains(String.valueOf(first));
    }

    @Test
    void theResultIsThatOfTheFile() {
        assertThat(pages.result.parity()).hasSize(4);
        for (ResultDocument.ParityEntry parity : pages.result.parity()) {
            assertThat(parity.hasHeld()).isTrue();
        }
        assertThat(find("#built-twice .verdict.good").getText()).contains("hand", "dl4j");
        assertThat(texts(".tile b")).startsWith("8 / 8", "4 / 4");
    }

    @Test
    void gradientsAreShownOnDemand() {
        String weights = network();
        find("#network figure .check input").click();
        browser.drawn();
        assertThat(network()).isNotEqualTo(weights);
        browser.run("document.querySelector('#network details').open = true");
        browser.drawn();
        assertThat(texts("#network .arrays caption")).contains("∂C/∂W1 [2, 3]");
    }

    @Test
    void theCakeIsAllOfTheCost() {
        browser.run("document.querySelector('#cake details').open = true");
        browser.drawn();
        assertThat(texts("#cake thead th")).contains("W1", "b2", "second order", "remaining cost");
        List<String> last = browser.driver().findElements(By.cssSelector("#cake tbody tr:last-child > *")).stream()
                .map(WebElement::getText)
                .toList();
        double all = last.stream().skip(1).mapToDouble(Double::parseDouble).sum();
        assertThat(all)
                .isCloseTo(
                        Double.parseDouble(texts("#cake tbody tr:first-child > :last-child")
                                .get(0)),
                        withinPercentage(0.1));
    }
}
