package org.handgrad.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.handgrad.testing.CapturedOutput;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs of the audit compile on their own and show their faults in this version of DL4J. They know nothing of handgrad, and share
 * nothing with what the audit judges by: this is another way to see each fault.
 */
class FaultProgramsTest {
    private static final Path PROGRAMS = Path.of("src/main/resources/org/handgrad/audit/fault/program");

    @TempDir
    private Path classes;

    static List<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void showsItsFault(String program) throws Exception {
        Path source = PROGRAMS.resolve(program + ".java");
        assertThat(Files.readString(source)).doesNotContain("handgrad");
        compile(source);
        String said = run(program);
        assertThat(said.lines().reduce((first, second) -> second)).as(said).contains("fault: true");
    }

    private void compile(Path source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "-d",
                                classes.toString(),
                                "-proc:none",
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    private String run(String program) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Method main = loader.loadClass(program).getMethod("main", String[].class);
            return CapturedOutput.of(() -> main.invoke(null, (Object) new String[0]));
        }
    }
}
