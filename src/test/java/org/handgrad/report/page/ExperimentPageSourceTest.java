package org.handgrad.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.junit.jupiter.api.Test;

class ExperimentPageSourceTest {
    private static final String FILE = "hand/BackwardPass.java";

    @Test
    void aPageShowsALineAsItWasChanged() throws UnreadableResult {
        StoredExperiment xor = StoredExperiment.read(Path.of("reports", "xor"));
        CitedSources compiled = CitedSources.ofThisBuild();
        SortedMap<String, String> files = new TreeMap<>(compiled.hand());
        files.compute(FILE, (file, text) -> text.replace("ops.sumOfRows(delta)", "ops.sumOfRows(ops.scale(delta, 2))"));
        CitedSources changed = new CitedSources(files, compiled.dl4j(), compiled.derivations());

        assertThat(ExperimentPage.of(xor, changed))
                .contains("ops.sumOfRows(ops.scale(delta, 2))")
                .isEqualTo(
                        ExperimentPage.of(xor).replace("ops.sumOfRows(delta)", "ops.sumOfRows(ops.scale(delta, 2))"));
    }
}
