package org.handgrad.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.derivation.judge.JudgedNote;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.GradientComparison;
import org.handgrad.experiment.Progress;
import org.handgrad.experiment.Provenance;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocuments;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;

/** A folder of reports with one of each kind, made once for all tests; each holds texts that would be markup if they could. */
final class Pages {
    /** Two inputs, so that everything there is to draw is drawn. */
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
              adam: { learning-rate: 0.02 }
            training: { epochs: 30 }
            check: { points: 2 }
            """;

    static final String NOTE = """
            # A note <script>window.hurt = 1</script>

            With **weight** $w$, see [this](javascript:hurt()) and "quotes" </script><img src=x onerror=hurt()>.

            <!-- an aside -->

            $$f(x) = x^2$$

            $$\\begin{align} \\frac{d}{dx} x^3 &= 3 x^2 \\end{align}$$

            $$\\frac{d}{dx} x^2 = 3 x$$

            - \u202Eright to left\u202C text

            | symbol | meaning |
            |---|:--|
            | $\\|w\\|$ | a norm <b> |
            """;

    /** What a model is called that no configuration may call so, but somebody may have written into the stored files. */
    static final String MODEL = "<b>mlp</b> & 'co'";

    /** What every file system lets a note be called. */
    static final String NOTE_NAME = "n #1 'é' %20 & co";

    static final String REASON = "the sign is wrong </script><img src=x onerror=hurt()>";

    private static Pages once;

    final Path out;
    final ResultDocument result;
    final ResultDocument check;
    final StoredNote note;

    private Pages(Path out) throws IOException, UnreadableResult {
        this.out = out;
        ExperimentConfig config = ExperimentReader.read(Path.of("a.yaml"), "a", CONFIG, List.of());
        Path folder = ReportFolder.write(StoredExperiment.of(Experiment.run(config, Progress.SILENT)), out);
        rename(folder, "result.json", "history.csv", "snapshots.json");
        result = StoredExperiment.readResult(folder);
        ReportFolder.write(StoredExperiment.read(folder), out);

        ResultDocument checked =
                ResultDocuments.of(config, GradientComparison.of(config, Progress.SILENT), Provenance.of(config));
        Path checkFolder = ReportFolder.write(new StoredCheck(checked, CONFIG), out);
        rename(checkFolder, "result.json");
        StoredCheck stored = StoredCheck.read(checkFolder);
        check = withAMistake(stored.result(), List.of(REASON));
        ReportFolder.write(new StoredCheck(check, stored.config()), out);

        note = StoredNote.of(JudgedNote.of("note.md", NOTE, List.of()), NOTE);
        ReportFolder.write(new TreeMap<>(Map.of(NOTE_NAME, note)), out);
    }

    static synchronized Pages once() throws IOException, UnreadableResult {
        if (once == null) {
            Path out = Files.createTempDirectory("handgrad-pages");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(out)));
            once = new Pages(out);
        }
        return once;
    }

    Path experiment() {
        return out.resolve("a/index.html");
    }

    Path checkPage() {
        return out.resolve("checks/a/index.html");
    }

    Path notePage() {
        return out.resolve("derivations/%s.html".formatted(NOTE_NAME));
    }

    private static void rename(Path folder, String... files) throws IOException {
        for (String file : files) {
            String text = Files.readString(folder.resolve(file));
            Files.writeString(folder.resolve(file), text.replace("mlp", MODEL));
        }
    }

    /** The page of the same check in another folder, had ∂C/∂W2 been found wrong for these reasons. */
    Path checkPage(List<String> reasons, Path folder) throws IOException {
        return ReportFolder.write(new StoredCheck(withAMistake(check, reasons), CONFIG), folder)
                .resolve("index.html");
    }

    /** As if a witness had said that ∂C/∂W2 is wrong. */
    private static ResultDocument withAMistake(ResultDocument check, List<String> reasons) {
        List<ResultDocument.GradientEntry> gradients = check.gradients().stream()
                .map(entry -> entry.parameter().equals("W2") ? wrong(entry, reasons) : entry)
                .toList();
        return new ResultDocument(
                check.experiment(),
                check.description(),
                check.command(),
                false,
                null,
                check.models(),
                List.of(),
                List.of(),
                gradients,
                List.of(),
                List.of(),
                List.of(),
                check.provenance(),
                null);
    }

    private static ResultDocument.GradientEntry wrong(ResultDocument.GradientEntry entry, List<String> reasons) {
        return new ResultDocument.GradientEntry(
                entry.model(),
                entry.parameter(),
                entry.witness(),
                entry.precision(),
                entry.point(),
                2.0,
                entry.bound(),
                "disagrees",
                "wrong",
                reasons);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
