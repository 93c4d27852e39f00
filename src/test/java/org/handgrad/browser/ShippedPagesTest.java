package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.report.document.ResultDocument.Confusion;
import org.handgrad.report.document.SnapshotDocument;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.handgrad.report.page.ExperimentPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages of the experiments in {@code reports}, as they are made of what is stored there. */
@Tag("slow")
class ShippedPagesTest {
    private static final Path REPORTS = Path.of("reports");
    private static final int WRONG = 3;

    @TempDir
    private static Path out;

    private static Browser browser;

    @BeforeAll
    static void makeThePages() throws IOException, UnreadableResult {
        browser = Browser.shared();
        for (String name : StoredExperiment.namesIn(REPORTS)) {
            StoredExperiment stored = StoredExperiment.read(REPORTS.resolve(name));
            Files.createDirectory(out.resolve(name));
            Files.writeString(
                    page(name), ExperimentPage.of(name.equals("digits") ? withMisclassified(stored) : stored));
        }
    }

    /** As if the first run of the network had taken three images of a 1 in one corner for a 2. */
    private static StoredExperiment withMisclassified(StoredExperiment stored) {
        SnapshotDocument kept = stored.snapshots();
        List<Double> image =
                IntStream.range(0, 64).mapToObj(i -> i == 9 ? 16.0 : 0.0).toList();
        List<SnapshotDocument.Sample> samples = IntStream.range(0, WRONG)
                .mapToObj(i -> new SnapshotDocument.Sample(i, image, 1, 2, List.of(0.5)))
                .toList();
        SnapshotDocument snapshots = new SnapshotDocument(
                kept.experiment(),
                kept.points(),
                kept.axes(),
                kept.movingAxes(),
                kept.trained(),
                List.of(new SnapshotDocument.Misclassified("mlp/hand/analytic/adam/seed-1", "test", samples)),
                kept.runs(),
                kept.distances());
        return new StoredExperiment(stored.result(), stored.history(), snapshots, stored.timing(), stored.config());
    }

    static Stream<String> names() throws IOException {
        return StoredExperiment.namesIn(REPORTS).stream();
    }

    @BeforeEach
    void onADesk() {
        browser.prefer("light");
        browser.size(1200, 900);
        browser.console();
    }

    private static Path page(String experiment) {
        return out.resolve(experiment).resolve("index.html");
    }

    private static void open(String experiment) {
        browser.open(page(experiment));
    }

    /** Nothing but what scrolls by itself is wider than the screen, and that says so. */
    @ParameterizedTest
    @MethodSource("names")
    void aPhoneIsWideEnough(String experiment) {
        browser.size(390, 844);
        open(experiment);
        assertThat(browser.text("return document.documentElement.scrollWidth")).isEqualTo("390");
        assertThat((List<?>) browser.run("""
                document.querySelectorAll('details').forEach(details => { details.open = true; });
                return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 391)
                  .filter(e => !e.closest('.scroll, .formula, pre, .unseen')).map(e => e.outerHTML.slice(0, 80))""")).isEmpty();
        browser.drawn();
        assertThat((List<?>) browser.run("""
                const cut = [...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 3 && e.checkVisibility());
                return cut.filter(e => getComputedStyle(e).maskImage === 'none' || e.tabIndex < 0 || !e.nextElementSibling.checkVisibility())
                  .map(e => e.outerHTML.slice(0, 80))""")).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theNetworkAndTheCurvesComeFirstAndAllNeuronsHaveTheirNames(String experiment) throws UnreadableResult {
        open(experiment);
        assertOrder();
        assertNames(experiment);
    }

    private static void assertOrder() {
        List<String> sections = browser.driver().findElements(By.cssSelector("main > section")).stream()
                .map(section -> section.getDomAttribute("id"))
                .toList();
        assertThat(sections)
                .startsWith("network", "built-twice")
                .containsSubsequence("built-twice", "runs", "cake", "equations", "gradients", "origin");
    }

    private static void assertNames(String experiment) throws UnreadableResult {
        boolean images = experiment.equals("digits");
        StoredExperiment stored = StoredExperiment.read(REPORTS.resolve(experiment));
        List<String> features = stored.result().data().features();
        List<String> classes = stored.result().data().classes();
        int outputs = stored.result().data().outputs();
        List<String> named = texts("#network .feature > title");
        assertThat(named).hasSize((images ? 0 : features.size()) + outputs);
        if (!images) {
            assertThat(named).startsWith(features.toArray(String[]::new));
        }
        if (classes.size() == outputs) {
            assertThat(named).endsWith(classes.toArray(String[]::new));
        }
        assertThat(named).doesNotContain("");
    }

    private static List<String> texts(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .map(element -> element.getDomProperty("textContent"))
                .toList();
    }

    @Test
    void pixelsAreImages() {
        open("digits");
        assertThat(browser.driver().findElements(By.cssSelector("#network .pixels rect")))
                .hasSize(64 + 2);
        assertThat(colorsOf("#network .weights canvas")).hasSize(32).doesNotHaveDuplicates();
        List<Object> trained = colorsOf("#network .weights canvas");
        browser.run(
                "const slider = document.querySelector('#epoch'); slider.value = 0; slider.dispatchEvent(new Event('input'))");
        assertThat(colorsOf("#network .weights canvas")).doesNotContainAnyElementsOf(trained);
    }

    private static List<Object> colorsOf(String canvases) {
        return List.copyOf((List<?>) browser.run(
                "return [...document.querySelectorAll(arguments[0])].map(canvas => canvas.toDataURL())", canvases));
    }

    @Test
    void misclassifiedSamplesAreImages() {
        open("digits");
        assertThat(texts("#confusion .samples figcaption")).containsExactly("1 → 2", "1 → 2", "1 → 2");
        assertThat((List<?>) browser.run("""
                const context = document.querySelector('#confusion .samples canvas').getContext('2d');
                const pixel = i => [...context.getImageData(8 * (i % 8) + 4, 8 * Math.floor(i / 8) + 4, 1, 1).data].slice(0, 3).join();
                return [pixel(9), pixel(8), pixel(10)]""")).isEqualTo(List.of("34,38,43", "255,255,255", "255,255,255"));
        browser.run(
                "const s = document.querySelector('.aside select'); s.selectedIndex = [...s.options].findIndex(o => o.textContent.startsWith('softmax')); s.dispatchEvent(new Event('change'))");
        assertThat(texts("#confusion .samples figcaption")).isEmpty();
    }

    /** Right and wrong differ in colour, and the larger share of a class is the stronger one. */
    @Test
    void confusionIsColoured() throws UnreadableResult {
        open("digits");
        assertThat(browser.run("""
                const ground = selector => new Set([...document.querySelectorAll('#confusion ' + selector)].map(cell => getComputedStyle(cell).backgroundColor));
                const [right, wrong, none] = ['td.right', 'td.wrong', 'td.none'].map(ground);
                return right.size > 0 && wrong.size > 0 && none.size === 1 && [...right].every(color => !wrong.has(color) && !none.has(color)) && [...wrong].every(color => !none.has(color))""")).isEqualTo(true);
        List<Confusion> matrices =
                StoredExperiment.read(REPORTS.resolve("digits")).result().confusion();
        assertThat(matrices).hasSizeGreaterThan(1);
        assertThat(texts("#confusion .confusion"))
                .as("equal matrices stand once")
                .hasSize(1);
        String said = texts("#confusion h3").get(0);
        assertThat(said).startsWith("hand, dl4j: ").endsWith(" of 359 right (test part)");
    }

    /** Below the row that was chosen, or beside the drawing: on a phone too. */
    @Test
    void theAnswerToAClickIsSeen() {
        browser.size(390, 844);
        open("iris");
        WebElement cell = browser.driver()
                .findElements(By.cssSelector("#gradients button.cell"))
                .get(3);
        seenAfter(cell, "#gradients .detail");
        WebElement neuron = browser.driver()
                .findElements(By.cssSelector("#network .neuron"))
                .get(5);
        seenAfter(neuron, "#network .answer");
    }

    private static void seenAfter(WebElement chosen, String answer) {
        browser.run("arguments[0].scrollIntoView({ block: 'end', behavior: 'instant' })", chosen);
        browser.run("arguments[0].dispatchEvent(new MouseEvent('click', { bubbles: true }))", chosen);
        browser.await("setTimeout(arguments[0], 800)"); // what scrolls smoothly
        assertThat(browser.run("""
                const [asked, answer] = [arguments[0].getBoundingClientRect(), document.querySelector(arguments[1]).getBoundingClientRect()];
                return answer.height > 20 && answer.left >= 0 && answer.right <= innerWidth && answer.top < innerHeight - 20
                  && answer.top - asked.bottom < 420 && asked.bottom > 0""", chosen, answer)).isEqualTo(true);
    }

    @Test
    void bothBuildsCodeStandBesideEachOther() {
        open("iris");
        String article = "#equations article[aria-label='tanh'] ";
        assertThat(texts(article + ".hand pre").get(0)).contains("ops.tanh(z)");
        assertThat(texts(article + ".dl4j pre")).containsExactly("case TANH -> plain(Activation.TANH);");
        assertThat(texts("#equations article[aria-label='sgd'] .dl4j pre")).containsExactly("return new Sgd(rate);");
        assertThat(browser.run("""
                const [hand, dl4j] = ['hand', 'dl4j'].map(build => document.querySelector(arguments[0] + '.' + build).getBoundingClientRect());
                return hand.top === dl4j.top && hand.right <= dl4j.left""", article)).isEqualTo(true);
        assertThat(texts("#equations .dl4j pre").stream().filter(code -> code.contains("calculateGradients")))
                .as("one call for all derivatives is shown once")
                .hasSize(1);
    }

    @Test
    void axesSayTheirScale() {
        open("iris");
        assertThat(label("#built-twice .plot")).contains("epoch (linear), cost (linear)");
        browser.driver()
                .findElement(By.cssSelector("#built-twice .check input"))
                .click();
        assertThat(label("#built-twice .plot")).contains("epoch (linear), cost (log)");
        assertThat(label("#cake .plot")).contains("epoch (one bar per snapshot, not to scale), cost (linear)");
    }

    private static String label(String plot) {
        return browser.driver().findElement(By.cssSelector(plot)).getDomAttribute("aria-label");
    }
}
