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
 * The sources of the hand-written build, and the derivations they cite.
 *
 * @param files texts by path within the package {@code hand}, in order
 * @param derivations the text of {@code docs/derivations.md}
 */
record Sources(SortedMap<String, String> files, String derivations) {
    private static final String FOLDER = "source";

    /** What this program was compiled from; empty if the build left it out. */
    static Sources ofThisBuild() {
        return new Sources(
                javaFiles(), Resources.find(FOLDER + "/derivations.md").orElse(""));
    }

    private static SortedMap<String, String> javaFiles() {
        URL folder = Sources.class.getResource(FOLDER);
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
