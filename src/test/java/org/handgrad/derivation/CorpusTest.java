package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes in the styles people write them in: what is right holds, nothing of it is refuted, and every planted mistake is found. */
@Tag("slow")
class CorpusTest {
    private static final Path NOTES = Path.of("src", "test", "resources", "org", "handgrad", "derivation", "notes");
    private static final String MARK = "<!-- mistake: ";
    private static final Map<Path, List<EquationJudgement>> JUDGED = new HashMap<>();

    static List<Path> right() throws IOException {
        return files("right");
    }

    static List<Path> wrong() throws IOException {
        return files("wrong");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> paths = Files.list(NOTES.resolve(folder))) {
            return paths.sorted().toList();
        }
    }

    /** Each note is judged once for all tests. */
    private static List<EquationJudgement> judged(Path file) throws IOException {
        List<EquationJudgement> judged = JUDGED.get(file);
        if (judged == null) {
            judged = JudgedNote.of(file.toString(), Files.readString(file), List.of())
                    .equations();
            Balance.check(judged);
            JUDGED.put(file, judged);
        }
        return judged;
    }

    @ParameterizedTest
    @MethodSource("right")
    void nothingRightIsRefutedOrQuestionable(Path file) throws IOException {
        List<EquationJudgement> equations = judged(file);

        assertThat(equations)
                .isNotEmpty()
                .noneMatch(j -> j.verdict() == EquationVerdict.REFUTED
                        || j.verdict() == EquationVerdict.QUESTIONABLE
                        || j.verdict() == EquationVerdict.UNPARSED);
    }

    /** A judge that says nothing refutes nothing: of all right equations that claim something, nearly all have to hold. */
    @Test
    void whatIsRightHolds(TestReporter reporter) throws IOException {
        Map<EquationVerdict, Integer> counts = new EnumMap<>(EquationVerdict.class);
        for (Path file : right()) {
            judged(file).forEach(j -> counts.merge(j.verdict(), 1, Integer::sum));
        }
        reporter.publishEntry("right equations", counts.toString());

        assertThat(counts.get(EquationVerdict.HOLDS)).isGreaterThanOrEqualTo(140);
        assertThat(counts.getOrDefault(EquationVerdict.UNCHECKED, 0)).isLessThanOrEqualTo(1);
    }

    /** The line of the mark, counted from 1, and what it says. */
    private record Planted(int line, List<String> kinds) {
        static Planted in(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            for (int k = 0; k < lines.size(); k++) {
                if (lines.get(k).startsWith(MARK)) {
                    String kinds =
                            lines.get(k).substring(MARK.length(), lines.get(k).indexOf(" -->"));
                    return new Planted(k + 1, List.of(kinds.split(" \\| ")));
                }
            }
            throw new IllegalArgumentException("no mark in " + file);
        }

        boolean isOf(EquationJudgement judgement) {
            return judgement.line() > line && judgement.line() <= line + 4;
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void everyPlantedMistakeIsFoundAndNothingElse(Path file) throws IOException {
        Planted planted = Planted.in(file);
        List<EquationJudgement> found = judged(file).stream()
                .filter(j -> j.verdict() == EquationVerdict.REFUTED || j.verdict() == EquationVerdict.QUESTIONABLE)
                .toList();

        assertThat(found).isNotEmpty().allMatch(planted::isOf);
    }

    @Test
    void nearlyEveryPlantedMistakeIsSurelyOne(TestReporter reporter) throws IOException {
        List<String> unsure = new ArrayList<>();
        for (Path file : wrong()) {
            if (judged(file).stream().noneMatch(j -> j.verdict() == EquationVerdict.REFUTED)) {
                unsure.add(file.getFileName().toString());
            }
        }
        reporter.publishEntry("questionable, and not refuted", unsure.toString());

        assertThat(unsure).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void nineOfTenDiagnosesAreRight(TestReporter reporter) throws IOException {
        List<String> other = new ArrayList<>();
        for (Path file : wrong()) {
            Planted planted = Planted.in(file);
            List<String> found = judged(file).stream()
                    .filter(planted::isOf)
                    .flatMap(j -> j.diagnosis().stream())
                    .map(EquationDiagnosis::toString)
                    .toList();
            if (found.stream().noneMatch(planted.kinds()::contains)) {
                other.add(file.getFileName() + " " + found);
            }
        }

        int planted = wrong().size();
        reporter.publishEntry("mistakes", planted + " planted, " + (planted - other.size()) + " diagnosed rightly");

        assertThat(other).hasSizeLessThanOrEqualTo(wrong().size() / 10);
    }
}
