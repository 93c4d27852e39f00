package org.handgrad.study.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The version of what computes: a hash of the compiled classes of some packages. A number that somebody has to raise would be forgotten.
 * Whoever changes one of these classes runs their trials again; a release has one version for everybody.
 */
public final class CodeVersion {
    private CodeVersion() {}

    /**
     * The hash of all classes in and below the packages.
     *
     * @param anchor a class of the same jar or folder
     * @param packages in any order
     * @throws UncheckedIOException if the classes cannot be read
     */
    public static String of(Class<?> anchor, List<String> packages) {
        try {
            URI place =
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return hash(path, packages);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
                return hash(jar.getPath("/"), packages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of handgrad's classes has no name", e);
        }
    }

    private static String hash(Path root, List<String> packages) throws IOException {
        StringBuilder classes = new StringBuilder();
        for (String name : packages.stream().sorted().toList()) {
            Path folder = root.resolve(name.replace('.', '/'));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        classes.append(root.relativize(file).toString().replace('\\', '/'))
                                .append(' ')
                                .append(FileContents.hash(in))
                                .append('\n');
                    }
                }
            }
        }
        return TrialId.of(classes.toString()).toString();
    }
}
