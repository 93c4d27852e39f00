package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.derivation.judge.JudgedNote;
import org.handgrad.experiment.GradientComparison;
import org.handgrad.experiment.Progress;
import org.handgrad.experiment.Provenance;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.document.ResultDocuments;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.OutputType;

/** The pictures of pages in {@code docs/pages/}, taken of the stored reports: {@code mvn test -Dtest=Screenshots}. */
class Screenshots {
    private static final Path PICTURES = Path.of("docs", "pages");
    private static final int MOST_BYTES = 170_000;

    @TempDir
    private static Path out;

    private static Browser browser;

    @BeforeAll
    static void makeThePages() throws IOException, UnreadableResult {
        browser = Browser.shared();
        Files.createDirectories(PICTURES);
        for (String name : StoredExperiment.namesIn(Path.of("reports"))) {
            ReportFolder.write(StoredExperiment.read(Path.of("reports", name)), out);
        }
        Path file = Path.of("configs", "xor.yaml");
        ExperimentConfig config = ExperimentReader.read(file, List.of());
        ReportFolder.write(
                new StoredCheck(
                        ResultDocuments.of(
                                config, GradientComparison.of(config, Progress.SILENT), Provenance.of(config)),
                        config.yaml()),
                out);
        Path note = Path.of("src/test/resources/org/handgrad/derivation/notes/wrong/missing-factor-1.md");
        String text = Files.readString(note);
        ReportFolder.write(
                new TreeMap<>(Map.of("note", StoredNote.of(JudgedNote.of("note.md", text, List.of()), text))), out);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            index.html,            light, header,                                         1000, 640, reports
            sine/index.html,       light, #built-twice,                                   1000, 760, built-twice
            chain/index.html,      light, #equations article[aria-label='weight-gradient'], 1240, 560, equations
            xor/index.html,        dark,  #network,                                       1000, 640, network
            checks/xor/index.html, light, #gradients,                                     1000, 520, check
            derivations/note.html, dark,  #note article.bad,                              1000, 420, derivation
            sine/index.html,       light, #built-twice,                                   390,  760, phone
            """)
    void take(String page, String theme, String from, int width, int height, String name) throws IOException {
        browser.prefer(theme);
        browser.size(width, height);
        browser.open(out.resolve(page));
        browser.run(
                "document.documentElement.style.scrollbarWidth = 'none'; document.querySelector('.aside').style.position = 'static'");
        browser.run(
                "scrollTo({ top: document.querySelector(arguments[0]).getBoundingClientRect().top - 24, behavior: 'instant' })",
                from);
        browser.drawn();
        Path picture = PICTURES.resolve(name + ".png");
        Files.write(picture, browser.driver().getScreenshotAs(OutputType.BYTES));
        assertThat(Files.size(picture)).isLessThan(MOST_BYTES);
    }
}
