package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that can be written, one notation a note: above each display a comment says which verdict its last step gets, and for a
 * wrong one which diagnosis, if it is one of the issue's. What has no comment is not held to anything.
 */
@Tag("slow")
class LinesTest {
    private static final Path LINES = Path.of("src", "test", "resources", "org", "handgrad", "derivation", "lines");
    private static final String BEGIN = "<!-- ";
    private static final String END = " -->";

    static List<Path> notes() throws IOException {
        try (Stream<Path> paths = Files.list(LINES)) {
            return paths.sorted().toList();
        }
    }

    /** What is to be said of the display that begins two lines below. */
    private record Expected(int line, String verdict) {}

    private static List<Expected> expected(List<String> lines) {
        List<Expected> all = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            if (line.startsWith(BEGIN)) {
                all.add(new Expected(k + 3, line.substring(BEGIN.length(), line.length() - END.length())));
            }
        }
        return all;
    }

    private static String said(EquationJudgement judgement) {
        return judgement.verdict() + judgement.diagnosis().map(d -> " " + d).orElse("");
    }

    @ParameterizedTest
    @MethodSource("notes")
    void everyLineGetsTheVerdictAboveIt(Path file) throws IOException {
        String text = Files.readString(file);
        List<EquationJudgement> judged =
                JudgedNote.of(file.toString(), text, List.of()).equations();

        Balance.check(judged);
        assertThat(expected(text.lines().toList())).isNotEmpty().allSatisfy(expected -> {
            List<EquationJudgement> here = judged.stream()
                    .filter(judgement -> judgement.line() == expected.line())
                    .toList();
            assertThat(here).isNotEmpty();
            assertThat(said(here.get(here.size() - 1)))
                    .as("line %d: %s", expected.line(), here)
                    .matches(said -> said.equals(expected.verdict()) || said.startsWith(expected.verdict() + " "));
        });
    }
}
