package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.handgrad.report.document.StoredExperiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report is made of. */
class ReportFolderTest extends ReportFixture {
    private static final String FINISHED = "\"finished\":\"[0-9TZ:-]+\"";

    @Test
    void writesAllFilesAndNothingElse() throws IOException {
        assertThat(ReportFolder.write(StoredExperiment.of(RESULT), out)).isEqualTo(out.resolve("a"));
        assertThat(contents(out).keySet())
                .containsExactly(
                        "README.md",
                        "a/boundary.svg",
                        "a/config.yaml",
                        "a/cost.svg",
                        "a/gradients.csv",
                        "a/gradients.tex",
                        "a/history.csv",
                        "a/index.html",
                        "a/measures.csv",
                        "a/measures.tex",
                        "a/parity.csv",
                        "a/parity.svg",
                        "a/parity.tex",
                        "a/report.md",
                        "a/result.json",
                        "a/runs.csv",
                        "a/runs.tex",
                        "a/share.svg",
                        "a/snapshots.json",
                        "a/timing.json",
                        "a/timing.md",
                        "index.html");
        assertThat(out.resolve("a/config.yaml")).hasContent(CONFIG);
    }

    @Test
    void makesTheFoldersOnTheWay() throws IOException {
        Path deep = out.resolve("x/y");
        ReportFolder.write(StoredExperiment.of(RESULT), deep);
        assertThat(deep.resolve("a/result.json")).isRegularFile();
    }

    @Test
    void theHistoryHoldsEveryCost() throws IOException {
        ReportFolder.write(StoredExperiment.of(RESULT), out);
        assertThat(Files.readAllLines(out.resolve("a/history.csv")))
                .hasSize(1 + 5)
                .startsWith("epoch,linear/hand/analytic/sgd/seed-1,linear/dl4j/analytic/sgd/seed-1,"
                        + "linear/hand/analytic/nesterovs/seed-1,linear/dl4j/analytic/nesterovs/seed-1")
                .last()
                .asString()
                .matches("4(,\\d\\.\\d+){2},,"); // two runs were over before
    }

    @ParameterizedTest
    @CsvSource({"en-US, UTC", "ar-EG, Pacific/Kiritimati", "tr-TR, America/St_Johns"})
    void aRerunIsTheSameToTheByteWhateverTheLocale(String locale, String zone) throws IOException {
        ReportFolder.write(StoredExperiment.of(RESULT), out.resolve("first"));
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            ReportFolder.write(StoredExperiment.of(run("a", CONFIG)), out.resolve("second"));
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
        assertThat(reproducible(out.resolve("second"))).isEqualTo(reproducible(out.resolve("first")));
        assertThat(out.resolve("second/a/timing.md")).content().doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
    }

    /** All but times, and the date that the index, which is not committed, takes from them. */
    private static Map<String, String> reproducible(Path folder) throws IOException {
        Map<String, String> files = contents(folder);
        files.keySet().removeIf(name -> name.contains("timing."));
        assertThat(files.get("index.html")).containsPattern(FINISHED);
        files.compute("index.html", (name, text) -> text.replaceAll(FINISHED, ""));
        assertThat(files).hasSize(20);
        return files;
    }

    @Test
    void aPictureThatIsNoLongerMadeGoes() throws IOException {
        Path folder = ReportFolder.write(StoredExperiment.of(RESULT), out);
        Path old = Files.writeString(folder.resolve("differences.svg"), "of a configuration before");
        ReportFolder.write(StoredExperiment.of(RESULT), out);
        assertThat(old).doesNotExist();
    }

    @Test
    void axesOfEpochsSayTheirScale() throws IOException {
        ReportFolder.write(StoredExperiment.of(RESULT), out);
        assertThat(out.resolve("a/cost.svg")).content().contains("epoch (linear)");
        assertThat(out.resolve("a/share.svg")).content().contains("epoch (linear)");
        ReportFolder.write(StoredExperiment.of(run("a", CONFIG.replace("epochs: 4", "epochs: 101"))), out);
        assertThat(out.resolve("a/share.svg")).content().contains("epoch (log)");
    }

    @Test
    void theUsersOwnFilesSurvive() throws IOException {
        Files.createDirectories(out.resolve("a/notes"));
        Files.writeString(out.resolve("a/notes/mine.txt"), "mine");
        Files.writeString(out.resolve("a/report.md"), "an old one");
        ReportFolder.write(StoredExperiment.of(RESULT), out);
        assertThat(out.resolve("a/notes/mine.txt")).hasContent("mine");
        assertThat(out.resolve("a/report.md")).content().startsWith("# a\n");
    }
}
