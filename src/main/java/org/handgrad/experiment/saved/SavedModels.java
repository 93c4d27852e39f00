package org.handgrad.experiment.saved;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.data.FittedSamples;
import org.handgrad.data.pipeline.TableSamples;
import org.handgrad.data.source.DataSource;
import org.handgrad.dl4j.Dl4jArchive;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.RunResult;
import org.handgrad.experiment.RunSpec;

/** Saves the trained models of an experiment, one file per run. */
public final class SavedModels {
    private SavedModels() {}

    /**
     * Writes {@code <model>-<build>-<gradient>-<optimiser>-seed-<seed>.zip} for every run that ended well. Files are
     * written atomically.
     *
     * @throws IOException if one cannot be written
     */
    public static void write(ExperimentResult result, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (RunResult run : result.runs()) {
            if (run.trained().isPresent()) {
                write(result, run, folder);
            }
        }
    }

    private static void write(ExperimentResult result, RunResult run, Path folder) throws IOException {
        RunSpec spec = run.spec();
        Path unfinished = folder.resolve(".unfinished-" + fileName(spec));
        try {
            Dl4jArchive.write(
                    unfinished,
                    spec.model(),
                    spec.precision(),
                    spec.optimizer(),
                    run.trained().orElseThrow().parameters(),
                    run.trained().orElseThrow().fitted().inputScaling());
            SavedModel.addCard(
                    unfinished, card(result, spec, run.trained().orElseThrow().fitted()));
            Files.move(unfinished, folder.resolve(fileName(spec)), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A run's id without what file systems do not like. */
    static String fileName(RunSpec spec) {
        return Arrays.stream(spec.id().split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("-", "", ".zip"));
    }

    private static ModelCard card(ExperimentResult result, RunSpec spec, FittedSamples fitted) {
        List<String> features = fitted.features();
        SavedTable table = fitted instanceof TableSamples.Fitted read
                        && result.config().data().source() instanceof DataSource.Table source
                ? SavedTable.of(source.format(), read)
                : SavedTable.ofNumbers(features);
        return new ModelCard(
                result.config().name(),
                spec.id(),
                features,
                result.data().task().label(),
                result.data().task().categories(),
                table);
    }
}
