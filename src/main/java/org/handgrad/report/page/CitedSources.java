package org.handgrad.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sources of the hand-written and of the DL4J build, and the derivations they cite.
 *
 * @param hand texts by path within the package {@code hand}, in order
 * @param dl4j texts by path within the package {@code dl4j}, in order
 * @param derivations the text of {@code docs/explanation/derivations.md}
 */
record CitedSources(SortedMap<String, String> hand, SortedMap<String, String> dl4j, String derivations) {
    private static final String HAND = "source";
    private static final String DL4J = "source-dl4j";

    /** What this program was compiled from; empty if the build left it out. */
    static CitedSources ofThisBuild() {
        return new CitedSources(
                javaFiles(HAND),
                javaFiles(DL4J),
                BundledResource.find(HAND + "/derivations.md").orElse(""));
    }

    private static SortedMap<String, String> javaFiles(String resource) {
        URL folder = CitedSources.class.getResource(resource);
        if (folder == null) {
            return new TreeMap<>();
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return javaFiles(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return javaFiles(jar.provider().getPath(uri));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("%s is no place to read from".formatted(folder), e);
        }
    }

    private static SortedMap<String, String> javaFiles(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readString(path).replace("\r\n", "\n"));
            }
        }
        return files;
    }
}
