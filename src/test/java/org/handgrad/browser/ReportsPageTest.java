package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.document.ResultDocument.GradientEntry;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page above all reports. */
@Tag("slow")
class ReportsPageTest extends PageTest {
    @Override
    Path page() {
        return pages.out.resolve("index.html");
    }

    @Test
    void everyReportIsListed() {
        List<WebElement> rows = browser.driver().findElements(By.cssSelector("#experiments tbody tr"));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).findElement(By.cssSelector("a")).getText()).isEqualTo("a");
        assertThat(texts("#experiments tbody td").subList(3, 5)).containsExactly("8 of 8", "4 of 4");
        assertThat(texts("#experiments tbody td").get(5)).startsWith(agreeing());
        assertThat(texts("#checks tbody tr"))
                .singleElement()
                .asString()
                .startsWith("a 2 ")
                .endsWith("does not pass");
        assertThat(texts("#derivations tbody tr")).containsExactly(Pages.NOTE_NAME + " 3 1 1 0 0 0");
    }

    /** A verdict is about one array of one model, at one precision; each is read by several witnesses at several points. */
    private String agreeing() {
        Map<List<String>, List<String>> readings = pages.result.gradients().stream()
                .collect(Collectors.groupingBy(
                        entry -> List.of(entry.model(), entry.parameter(), entry.precision()),
                        Collectors.mapping(GradientEntry::verdict, Collectors.toList())));
        long agree = readings.values().stream()
                .filter(verdicts -> verdicts.stream().allMatch("agrees"::equals))
                .count();
        return agree + " of " + readings.size();
    }

    /** Of the first run of the deepest model, and when the experiment ended, by the reader's clock. */
    @Test
    void anExperimentShowsItsCostMeasureCurveAndDate() throws UnreadableResult {
        Run shown = pages.result.runs().stream()
                .filter(run -> run.model().equals(Pages.MODEL))
                .findFirst()
                .orElseThrow();
        assertThat(find("#experiments .run").getText()).isEqualTo(shown.id());
        List<String> cells = texts("#experiments tbody td");
        assertThat(Double.valueOf(cells.get(1))).isCloseTo(shown.finalCost(), within(1e-5));
        assertThat(cells.get(2)).isEqualTo("%.1f %%".formatted(100 * shown.trainAccuracy()));
        String label = find("#experiments svg.spark").getDomAttribute("aria-label");
        assertThat(label).contains("in 30 epochs").endsWith("cost log, epochs linear");
        String points = find("#experiments svg.spark polyline").getDomAttribute("points");
        assertThat(points.split(" ")).hasSizeGreaterThan(5).hasSizeLessThanOrEqualTo(60);
        String finished = StoredExperiment.read(pages.out.resolve("a"))
                .timing()
                .orElseThrow()
                .finished();
        assertThat(cells.get(6))
                .isEqualTo(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .format(Instant.parse(finished).atZone(ZoneId.systemDefault())));
    }

    /** What is not known is no date and no curve, and no reason to leave the experiment out. */
    @Test
    void anExperimentWithoutHistoryAndTimingIsListed(@TempDir Path folder) throws IOException, UnreadableResult {
        Path written = ReportFolder.write(StoredExperiment.read(pages.out.resolve("a")), folder);
        Files.delete(written.resolve("timing.json"));
        Files.writeString(written.resolve("history.csv"), "spoilt");
        ReportFolder.write(new TreeMap<>(), folder);
        browser.open(folder.resolve("index.html"));
        assertThat(texts("#experiments tbody td")).hasSize(7).last().isEqualTo("–");
        assertThat(browser.driver().findElements(By.cssSelector("#experiments svg.spark")))
                .isEmpty();
    }

    @Test
    void filtersLeaveWhatFits(@TempDir Path folder) throws IOException, UnreadableResult {
        for (String name : List.of("xor", "sine", "iris")) {
            ReportFolder.write(StoredExperiment.read(Path.of("reports", name)), folder);
        }
        browser.open(folder.resolve("index.html"));
        assertThat(texts("#experiments tbody a")).containsExactly("iris", "sine", "xor");
        type("flowers");
        assertThat(texts("#experiments tbody a")).containsExactly("iris");
        assertThat(find("#experiments [role='status']").getText()).isEqualTo("1 of 3 shown");
        type("");
        browser.run(
                "const s = document.querySelector('.filters select'); s.selectedIndex = [...s.options].findIndex(o => o.textContent === 'regression'); s.dispatchEvent(new Event('change'))");
        assertThat(texts("#experiments tbody a")).containsExactly("sine");
        find("#language").click();
        assertThat(texts("#experiments tbody a")).as("in Chinese too").containsExactly("sine");
        find(".filters .check input").click();
        assertThat(texts("#experiments tbody a")).as("none has failed").isEmpty();
    }

    private static void type(String words) {
        browser.run(
                "const words = document.querySelector('#words'); words.value = arguments[0]; words.dispatchEvent(new Event('input'))",
                words);
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
