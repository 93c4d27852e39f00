package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handgrad.bench.PerformancePage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launchers of Unix and of Windows, read side by side: what one does the other does. */
class LaunchersTest {
    /** What only one of them can say or do. */
    private static final Set<String> OF_UNIX = Set.of("-Dhandgrad.terminal.out", "-Dhandgrad.terminal.err");

    private String unix;
    private String windows;

    @BeforeEach
    void read() throws IOException {
        unix = code(Files.readString(Path.of("handgrad")), "#");
        windows = code(Files.readString(Path.of("handgrad.cmd")), "rem ").replace("\r", "");
    }

    private static String code(String script, String comment) {
        return script.lines()
                .filter(line -> !line.strip().startsWith(comment))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Set<String> all(String regex, String text) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** As Unix would say it. */
    private static String likeUnix(String said) {
        return said.replace('\\', '/')
                .replaceAll("%(\\w+)%", "\\$$1")
                .replace(".exe", "")
                .replace("${version:-unknown}", "$version");
    }

    @Test
    void theySayTheSame() {
        Set<String> said = all("echo (?:handgrad: )?(.*?) *1>&2", windows);
        assertThat(said).hasSizeGreaterThan(8);
        for (String message : said) {
            assertThat(likeUnix(unix)).contains(likeUnix(message));
        }
    }

    @Test
    void bothTellJavaWhatStandsInOneList() {
        String options = "-(?:XX:|D(?!program)|-enable|-sun)\\S*";
        assertThat(all("(?:^|[ \"])(" + options + ")", windows)).isEmpty();
        assertThat(all("(?:^|[ \"])(" + options + ")=", unix)).isEqualTo(OF_UNIX);
        for (String script : List.of(unix, windows)) {
            String read = likeUnix(script);
            assertThat(read)
                    .contains("src/launcher", "options/jvm.options\"", "options/jvm-", "org.handgrad.cli.Handgrad");
        }
    }

    @Test
    void theListHoldsWhatBenchTellsAVirtualMachine() throws IOException {
        List<String> list = Files.readAllLines(Path.of("src/launcher/jvm.options")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(list).containsAll(PerformancePage.toldByLauncher());
    }

    @Test
    void theyGiveTheProcessTheSameEnvironment() {
        Set<String> set = Set.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "ND4J_SKIP_BLAS_THREADS");
        assertThat(all("(\\w+_THREADS)=", unix)).isEqualTo(set);
        assertThat(all("set \"(\\w+_THREADS)=", windows)).isEqualTo(set);
    }

    @Test
    void bothBuildAgainWhenASourceIsNewer() {
        for (String script : List.of(unix, windows)) {
            String read = likeUnix(script);
            assertThat(read).contains("launcher-built", "pom.xml", "src/main", "-Dprogram package");
        }
        assertThat(windows).contains("LastWriteTimeUtc -gt $built");
    }

    /** {@code for %%a in (%*)} would put the names of files in the place of a star; {@code %*} goes to Java alone. */
    @Test
    void aStarInAnArgumentStaysAStar() {
        assertThat(windows.lines().filter(line -> line.contains("%*")))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("org.handgrad.cli.Handgrad %*"));
        assertThat(windows.lines().filter(line -> line.startsWith("for %%")))
                .noneMatch(line -> line.matches(".*\\([^)]*[*?][^)]*\\) do.*"));
    }

    @Test
    void whereTheWindowsOneJumpsToIsThere() {
        Set<String> labels = all("(?m)^:(\\w+)$", windows);
        assertThat(all("goto (\\w+)", windows)).isSubsetOf(labels);
        assertThat(windows).isEqualTo(windows.replaceAll("[^\\x00-\\x7f]", ""));
    }
}
