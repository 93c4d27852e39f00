package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/explanation/design.md} and its drawing name every package. */
class DesignPageTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "handgrad");

    private static List<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void theTableHasEveryPackage() throws IOException {
        assertThat(Page.of("docs", "explanation", "design.md").rows("package"))
                .extracting(row -> row.get(0).replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(packages());
    }

    @Test
    void theDrawingHasEveryPackage() throws IOException {
        String drawing = Page.of("docs", "explanation", "design.svg").text();
        assertThat(packages()).hasSizeGreaterThan(10).allMatch(name -> drawing.contains(">" + name + "<"));
    }
}
