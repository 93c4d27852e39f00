package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, in a folder with a letter beyond ASCII and blanks, in the C locale, through links. */
@Tag("slow")
class LauncherTest {
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    private Path folder;

    private final List<Path> links = new ArrayList<>();
    private Path home;

    /** A checkout that is built: the launcher, and what the tests run with in the place of the jars. */
    @BeforeEach
    void build() throws IOException {
        assumeTrue(File.separatorChar == '/', "this is the launcher of Unix");
        home = Files.createDirectories(folder.resolve("größer als x/handgrad"));
        Path lib = Files.createDirectories(home.resolve("target/lib"));
        Files.createDirectories(home.resolve("src/main"));
        Files.copy(Path.of("handgrad"), home.resolve("handgrad"));
        assertThat(home.resolve("handgrad").toFile().setExecutable(true)).isTrue();
        link(home.resolve("src/launcher"), Path.of("src/launcher"));
        Files.createFile(home.resolve("pom.xml"));
        int number = 0;
        for (Path place : classPath()) {
            if (Files.isDirectory(place)) {
                if (Files.exists(place.resolve("org/handgrad/cli/Handgrad.class"))) {
                    link(home.resolve("target/handgrad.jar"), place); // a folder does as well as a jar
                }
            } else {
                link(lib.resolve(number++ + ".jar"), place);
            }
        }
        Files.createFile(home.resolve("target/launcher-built"));
    }

    private void link(Path link, Path place) throws IOException {
        links.add(Files.createSymbolicLink(link, place.toAbsolutePath()));
    }

    /** JUnit would warn of each. */
    @AfterEach
    void removeLinks() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
    }

    private static List<Path> classPath() {
        String[] places = Handgrad.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).toArray(String[]::new)
                : System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return Arrays.stream(places).map(Path::of).filter(Files::exists).toList();
    }

    /** What a process ended with. */
    private record End(int code, String printed, String said) {}

    private End start(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec \"$@\"", "sh", launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(folder.toFile()).redirectOutput(printed.toFile()).redirectError(said.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("JAVA_HOME", JAVA_HOME);
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new End(code, Files.readString(printed), new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
    }

    @Test
    void aLinkToALinkStartsTheProgramBesideTheLauncher() throws IOException, InterruptedException {
        Path links = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(links.resolve("first"), links.relativize(home.resolve("handgrad")));
        Files.createSymbolicLink(folder.resolve("second"), Path.of("bin", "first"));
        End end = start(folder.resolve("second"), Map.of(), "--version");
        assertThat(end.said()).isEmpty();
        assertThat(end.code()).isZero();
        assertThat(end.printed())
                .startsWith("handgrad ")
                .contains("java " + Runtime.version().feature());
        assertThat(folder.resolve("target")).doesNotExist();
        assertThat(links.resolve("target")).doesNotExist();
    }

    @Test
    void aFileWithSuchALetterIsFoundInTheCLocale() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("größe.md"), "no equation");
        End end = start(home.resolve("handgrad"), Map.of(), "derive", "größe.md", "--out", "größe");
        assertThat(end.said()).contains("open größe/derivations/größe.md.html").doesNotContain("\u001b");
        assertThat(end.code()).isZero();
    }

    /** Jars and options lie in lib, and there is nothing to build. */
    @Test
    void anUnpackedReleaseRunsAsItIs() throws IOException, InterruptedException {
        Path release = Files.createDirectories(folder.resolve("a release"));
        Files.copy(Path.of("handgrad"), release.resolve("handgrad"));
        assertThat(release.resolve("handgrad").toFile().setExecutable(true)).isTrue();
        Path lib = Files.createDirectories(release.resolve("lib"));
        for (String options : List.of("jvm.options", "jvm-check.options")) {
            Files.copy(Path.of("src/launcher", options), lib.resolve(options));
        }
        int number = 0;
        for (Path place : classPath()) {
            link(lib.resolve(number++ + ".jar"), place);
        }
        End end = start(release.resolve("handgrad"), Map.of(), "--version");
        assertThat(end.said()).isEmpty();
        assertThat(end.printed()).startsWith("handgrad ");
        assertThat(end.code()).isZero();
        assertThat(release.resolve("target")).doesNotExist();
    }

    @Test
    void aWrongJavaHomeIsNamed() throws IOException, InterruptedException {
        End end = start(home.resolve("handgrad"), Map.of("JAVA_HOME", "/no/such jdk"), "--version");
        assertThat(end.said())
                .isEqualTo("handgrad: JAVA_HOME is '/no/such jdk', which has no bin/java; set it to a JDK 17 or newer, "
                        + "or unset it\n");
        assertThat(end.code()).isEqualTo(3);
    }

    @Test
    void anOldJavaIsNamedWithItsVersion() throws IOException, InterruptedException {
        Path old = Files.createDirectories(folder.resolve("jdk/bin/java"))
                .getParent()
                .getParent();
        Files.delete(old.resolve("bin/java"));
        Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of("JAVA_HOME", old.toString());
        End asked = start(home.resolve("handgrad"), environment, "--version");
        assertThat(asked.said())
                .isEqualTo("handgrad: expected Java 17 or newer, found %s of version 1; set JAVA_HOME to a newer one\n"
                        .formatted(java));
        assertThat(asked.code()).isEqualTo(3);
        Files.writeString(
                old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\nJAVA_VERSION_DATE=\"2019\"\n");
        assertThat(start(home.resolve("handgrad"), environment, "--version").said())
                .contains("of version 11;");
    }
}
