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
 * @param hand texts of the hand-written build by path from {@code org/handgrad} on, in order
 * @param dl4j likewise of the DL4J build, with the updaters that it trains with
 * @param derivations the text of {@code docs/explanation/derivations.md}
 */
record CitedSources(SortedMap<String, String> hand, SortedMap<String, String> dl4j, String derivations) {
    private static final String FOLDER = "source/";

    /** What this program was compiled from; empty if the build left it out. */
    static CitedSources ofThisBuild() {
        return new CitedSources(
                javaFiles("hand"),
                javaFiles("dl4j", "updater"),
                BundledResource.find(FOLDER + "derivations.md").orElse(""));
    }

    private static SortedMap<String, String> javaFiles(String... packages) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : packages) {
            URL folder = CitedSources.class.getResource(FOLDER + name);
            if (folder != null) {
                javaFiles(folder).forEach((file, text) -> files.put(name + "/" + file, text));
            }
        }
        return files;
    }

    private static SortedMap<String, String> javaFiles(URL folder) {
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
