package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of the README and the documentation leads to a file and a heading, and so does every page that a source names. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern PAGE = Pattern.compile("\\bdocs/[\\w./-]+\\.(md|svg|png)\\b");
    private static final Pattern CLASS =
            Pattern.compile("`((?:[a-z0-9]+/)+[A-Z]\\w+)`|`([A-Z]\\w+Test)`|-Dtest='?([A-Z]\\w+)");
    private static final List<String> SOURCES = List.of(
            "src",
            "configs",
            "pom.xml",
            "handgrad",
            "handgrad.cmd",
            "Dockerfile",
            ".ci",
            ".github",
            "README.md",
            "docs");

    private static List<Path> files(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return Stream.of(from).filter(Files::exists).toList();
        }
        try (Stream<Path> files = Files.walk(from)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".png")
                            && !file.toString().endsWith(".csv"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** As GitHub names the headings of a page. */
    private static Set<String> anchors(Path page) {
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(text(page))
                .results()
                .map(found -> found.group(1)
                        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .forEach(anchors::add);
        return anchors;
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> pages = new ArrayList<>(files(Path.of("docs")));
        pages.removeIf(page -> !page.toString().endsWith(".md"));
        pages.add(Path.of("README.md"));

        List<String> dead = new ArrayList<>();
        for (Path page : pages) {
            LINK.matcher(text(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(target -> !target.contains("://"))
                    .filter(target -> !leadsSomewhere(page, target))
                    .forEach(target -> dead.add(page + " → " + target));
        }
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    @Test
    void everyPageThatIsNamedIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String source : SOURCES) {
            for (Path file : files(Path.of(source))) {
                PAGE.matcher(text(file))
                        .results()
                        .map(found -> found.group())
                        .filter(page -> !Files.exists(Path.of(page)))
                        .forEach(page -> missing.add(file + " names " + page));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyClassThatIsNamedIsThere() throws IOException {
        List<String> classes = files(Path.of("src")).stream()
                .map(file -> file.toString().replace('\\', '/'))
                .filter(file -> file.endsWith(".java"))
                .toList();
        List<String> missing = new ArrayList<>();
        for (Path page : files(Path.of("docs"))) {
            CLASS.matcher(text(page))
                    .results()
                    .map(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow())
                    .filter(name -> classes.stream().noneMatch(file -> file.endsWith("/" + name + ".java")))
                    .forEach(name -> missing.add(page + " names " + name));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theMapNamesEveryPage() throws IOException {
        Path map = Path.of("docs", "README.md");
        List<String> linked = LINK.matcher(text(map))
                .results()
                .map(found -> found.group(1).split("#", 2)[0])
                .toList();
        assertThat(files(Path.of("docs")))
                .filteredOn(file -> file.toString().endsWith(".md") && !file.equals(map))
                .extracting(file -> Path.of("docs").relativize(file).toString().replace('\\', '/'))
                .isNotEmpty()
                .allMatch(linked::contains);
    }
}
