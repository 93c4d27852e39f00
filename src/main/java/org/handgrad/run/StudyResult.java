package org.handgrad.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.report.document.StoredExperiment;

/**
 * What came of a study.
 *
 * @param stored what its report is made of
 * @param models saved models in Base64, by the names of their files
 */
public record StudyResult(StoredExperiment stored, Map<String, String> models) {
    public StudyResult {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    /**
     * Writes the models.
     *
     * @throws IOException if one cannot be written
     */
    public void writeModels(Path folder) throws IOException {
        ModelFiles.write(models, folder);
    }
}
