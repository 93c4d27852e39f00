package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handgrad.cli.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of a tutorial is run, and what the tutorial says one will see is compared with what one sees.
 *
 * <p>A block with a file's name behind its language is that file. A block of {@code sh} is typed line by line; {@code # exit code 1} says how
 * the command ends, 0 if nothing does. A block without a language after it is what the commands print, or a part of it.
 */
@Tag("slow")
class TutorialsTest {
    private static final Pattern EXIT_CODE = Pattern.compile("# exit code (\\d+)");
    private static final Path FOLDER = Path.of("docs", "tutorials");

    @TempDir
    private Path folder;

    static List<Path> tutorials() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereIsOneForEachReader() throws IOException {
        assertThat(tutorials()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("tutorials")
    void whatATutorialSaysIsWhatOneSees(Path tutorial) throws IOException {
        String printed = "";
        int excerpts = 0;
        for (Page.Block block : Page.of(tutorial.toString()).blocks()) {
            String[] info = block.info().split(" ", 2);
            if (info.length == 2) {
                Files.writeString(folder.resolve(info[1]), block.text());
            } else if (block.info().equals("sh")) {
                printed = typed(block.text());
            } else if (block.info().isEmpty()) {
                assertThat(Shown.missing(block.text(), printed))
                        .as("lines that %s shows, missing from%n%s", tutorial, printed)
                        .isEmpty();
                excerpts++;
            }
        }
        assertThat(excerpts).isGreaterThanOrEqualTo(2);
    }

    private String typed(String block) throws IOException {
        List<String> printed = new ArrayList<>();
        for (String line : block.lines().toList()) {
            Matcher ending = EXIT_CODE.matcher(line);
            int expected = ending.find() ? Integer.parseInt(ending.group(1)) : 0;
            String command = line.replaceAll(" +# .*", "");
            if (command.startsWith("cat ")) {
                printed.add(Files.readString(folder.resolve(command.substring("cat ".length()))));
            } else if (!command.startsWith("pdflatex ")) { // which few machines have
                Session.Outcome outcome = new Session(folder).type(command);
                assertThat(outcome.code())
                        .as("exit code of %s, which said%n%s", command, outcome.err())
                        .isEqualTo(expected);
                printed.add(outcome.out());
                printed.add(outcome.err());
            }
        }
        return String.join("\n", printed);
    }

    @Test
    void anExcerptThatWasNotPrintedIsMissed() {
        String printed = "a\n| x | ms/epoch hand |\n| - | ---: |\n| 1 | 0.5 |\nb 1.2e-16\nc\n";

        assertThat(Shown.missing("a\n…\nb 3.4e-17\n", printed)).isEmpty();
        assertThat(Shown.missing("| x | ms/epoch hand |\n| - | ---: |\n| 1 | 7 |\n", printed))
                .isEmpty();
        assertThat(Shown.missing("| x | ms/epoch hand |\n| - | ---: |\n| 2 | 0.5 |\n", printed))
                .isNotEmpty();
        assertThat(Shown.missing("c\n…\na\n", printed)).containsExactly("a");
    }
}
