package org.handgrad.study.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeVersionTest {
    private static final String PACKAGE = "org.handgrad.study.trial";
    private static final String CLASS = "org/handgrad/study/trial/TrialId.class";

    @TempDir
    private Path folder;

    @Test
    void isTheSameEachTimeAndForEachOrder() {
        String other = "org.handgrad.study.store";
        assertThat(CodeVersion.of(TrialId.class, List.of(PACKAGE, other)))
                .isEqualTo(CodeVersion.of(TrialId.class, List.of(other, PACKAGE)))
                .isNotEqualTo(CodeVersion.of(TrialId.class, List.of(PACKAGE)));
    }

    /** A class of a folder and the same class in a jar have one version, a changed one has another. */
    @Test
    void dependsOnTheBytesAndNotOnTheirPlace() throws IOException, ReflectiveOperationException {
        byte[] bytes;
        try (var in = TrialId.class.getResourceAsStream("TrialId.class")) {
            bytes = in.readAllBytes();
        }
        Path classes = folder.resolve("classes").resolve(CLASS);
        Files.createDirectories(classes.getParent());
        Files.write(classes, bytes);
        Path jar = folder.resolve("classes.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(CLASS));
            out.write(bytes);
        }
        String ofFolder = version(folder.resolve("classes").toUri().toURL());

        assertThat(version(jar.toUri().toURL())).isEqualTo(ofFolder);
        Files.write(classes.resolveSibling("Other.class"), new byte[] {1});
        assertThat(version(folder.resolve("classes").toUri().toURL())).isNotEqualTo(ofFolder);
    }

    private static String version(URL place) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place}, null)) {
            return CodeVersion.of(loader.loadClass(PACKAGE + ".TrialId"), List.of(PACKAGE));
        }
    }
}
