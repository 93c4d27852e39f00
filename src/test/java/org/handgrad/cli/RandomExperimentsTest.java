package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handgrad.testing.SilentOutput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever an experiment is, nothing of it is lost: it runs to its end or is refused with its mistake, every file that is
 * promised is there and can be read, and what is stored makes the same report again. {@code mvn test
 * -Dtest=RandomExperimentsTest -Dhandgrad.experiments=1000} tries a thousand; a failure names the seed and shows the
 * configuration, and {@code -Dhandgrad.experiments.from=SEED} begins there.
 */
@Tag("slow")
@ExtendWith(SilentOutput.class)
class RandomExperimentsTest {
    private static final int EXPERIMENTS = Integer.getInteger("handgrad.experiments", 30);
    private static final long FROM = Long.getLong("handgrad.experiments.from", 1);
    private static final int ENOUGH = 30; // for every exit code to come up
    private static final int MOST_FAILURES = 100; // that are shown

    @TempDir
    private Path folder;

    private final Map<Integer, Integer> codes = new TreeMap<>();

    @Test
    void nothingOfAnyExperimentIsLost() throws IOException {
        List<String> failures = new ArrayList<>();
        for (long seed = FROM; seed < FROM + EXPERIMENTS && failures.size() < MOST_FAILURES; seed++) {
            RandomExperiment experiment = RandomExperiment.of(seed);
            try {
                tryOut(experiment, Files.createDirectory(folder.resolve("seed-" + seed)));
            } catch (RuntimeException | AssertionError e) {
                String failure = "seed %d: %s\n%s%s"
                        .formatted(
                                seed, e, experiment.config(), experiment.table().orElse(""));
                System.err.println(failure); // at once: a thousand take their time
                failures.add(failure);
            }
        }
        assertThat(failures)
                .as("of %d experiments, which ended with %s", EXPERIMENTS, codes)
                .isEmpty();
        if (EXPERIMENTS < ENOUGH) {
            return;
        }
        assertThat(codes).containsKeys(ExitCode.OK, ExitCode.CHECK_FAILED, ExitCode.WRONG_INPUT);
    }

    private void tryOut(RandomExperiment experiment, Path here) throws IOException {
        Path config = Files.writeString(here.resolve("r.yaml"), experiment.config());
        if (experiment.table().isPresent()) {
            Files.writeString(here.resolve("table.csv"), experiment.table().get());
        }
        Path reports = here.resolve("reports");
        Spoken run = handgrad("run", config, "--out", reports);
        codes.merge(run.code(), 1, Integer::sum);
        if (run.code() == ExitCode.WRONG_INPUT) {
            assertThat(run.said()).startsWith(here.toString());
            assertThat(reports).doesNotExist();
            return;
        }
        assertThat(run.code()).as(run.said()).isIn(ExitCode.OK, ExitCode.CHECK_FAILED);
        assertThat(run.said()).doesNotContain("failed", "cannot", "left out");
        WrittenReport report = WrittenReport.read(reports.resolve("r"));
        report.assertComplete();
        report.assertReadable();
        Map<String, String> before = WrittenReport.texts(reports);
        Spoken again = handgrad("report", "--out", reports);
        assertThat(again.code()).as(again.said()).isEqualTo(ExitCode.OK);
        assertThat(WrittenReport.texts(reports)).isEqualTo(before);
    }

    /** What a command ended with, and what it said on standard error. */
    private record Spoken(int code, String said) {}

    private static Spoken handgrad(Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] texts = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        int code = Handgrad.execute(console, texts);
        return new Spoken(code, err.toString(StandardCharsets.UTF_8));
    }
}
