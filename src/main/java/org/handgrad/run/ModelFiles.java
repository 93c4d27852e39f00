package org.handgrad.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.saved.SavedModels;

/** Saved models as the store holds them: Base64, by the names of their files. */
final class ModelFiles {
    private ModelFiles() {}

    static Map<String, String> of(ExperimentResult result) {
        try {
            Path folder = Files.createTempDirectory("handgrad-models");
            Map<String, String> models = new TreeMap<>();
            SavedModels.write(result, folder);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    models.put(
                            String.valueOf(file.getFileName()),
                            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
                    Files.delete(file);
                }
            }
            Files.delete(folder);
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes them; each file is there whole or not at all. */
    static void write(Map<String, String> models, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> model : models.entrySet()) {
            Path unfinished = folder.resolve(".unfinished-" + model.getKey());
            try {
                Files.write(unfinished, Base64.getDecoder().decode(model.getValue()));
                Files.move(unfinished, folder.resolve(model.getKey()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
