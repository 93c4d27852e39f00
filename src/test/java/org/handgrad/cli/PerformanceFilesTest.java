package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.handgrad.bench.BenchResult;
import org.handgrad.bench.BenchResult.Timing;
import org.junit.jupiter.api.Test;

class PerformanceFilesTest {
    private final Path out =
            Jimfs.newFileSystem(Configuration.unix()).getPath("/work").resolve("");

    @Test
    void whatIsFinishedStandsBesideTheEarlierResult() throws IOException {
        new PerformanceFiles(out).write(result("earlier"));
        new PerformanceFiles(out).keepUnfinished(result("first"));
        assertThat(out.resolve("performance.json")).content().contains("earlier");
        assertThat(out.resolve("performance.unfinished.json")).content().contains("first");
        assertThat(out.resolve("performance.unfinished.md")).content().contains("first");
    }

    @Test
    void theWholeResultTakesThePlaceOfItsParts() throws IOException {
        new PerformanceFiles(out).keepUnfinished(result("first"));
        new PerformanceFiles(out).write(result("all"));
        assertThat(out.resolve("performance.json")).content().contains("all");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("performance.json", "performance.md");
        }
    }

    private static BenchResult result(String model) {
        return new BenchResult(List.of(new Timing(
                "standard", model, 4, "float64", "hand", "serial", 1, 8.0, 7.0, 9.0, null, null, null, null)));
    }
}
