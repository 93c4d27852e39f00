package org.handgrad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Notes in which most lines are right and some are wrong, written with their key before they were judged. */
@Tag("slow")
class MixedNotesTest {
    private static final Path NOTES =
            Path.of("src", "test", "resources", "org", "handgrad", "derivation", "notes", "mixed");

    /** A line of the key. */
    private record Known(String note, int line, boolean right) {
        static Known of(String row) {
            String[] cells = row.split("\t", -1);
            return new Known(cells[0], Integer.parseInt(cells[1]), cells[2].equals("right"));
        }
    }

    @Test
    void whatIsRightHoldsAndWhatIsWrongIsFound(TestReporter reporter) throws IOException {
        List<Known> key = Files.readAllLines(NOTES.resolve("key.tsv")).stream()
                .skip(1)
                .map(Known::of)
                .toList();
        Map<String, List<EquationJudgement>> judged = new HashMap<>();
        for (String note : key.stream().map(Known::note).distinct().toList()) {
            String text = Files.readString(NOTES.resolve(note));
            judged.put(note, JudgedNote.of(note, text, List.of()).equations());
        }
        List<Known> rightRefuted = new ArrayList<>();
        List<Known> wrongHeld = new ArrayList<>();
        int held = 0;
        int refuted = 0;
        int questionable = 0;
        for (Known known : key) {
            List<EquationVerdict> verdicts = judged.get(known.note).stream()
                    .filter(judgement -> judgement.line() == known.line)
                    .map(EquationJudgement::verdict)
                    .toList();
            boolean wrong = verdicts.contains(EquationVerdict.REFUTED);
            boolean doubted = verdicts.contains(EquationVerdict.QUESTIONABLE);
            boolean holds = verdicts.contains(EquationVerdict.HOLDS)
                    && !wrong
                    && !doubted
                    && !verdicts.contains(EquationVerdict.UNCHECKED);
            if (known.right) {
                held += holds ? 1 : 0;
                if (wrong || doubted || verdicts.contains(EquationVerdict.UNPARSED)) {
                    rightRefuted.add(known);
                }
            } else {
                refuted += wrong ? 1 : 0;
                questionable += doubted && !wrong ? 1 : 0;
                if (holds) {
                    wrongHeld.add(known);
                }
            }
        }
        long right = key.stream().filter(Known::right).count();
        reporter.publishEntry("right lines", right + ", of which " + held + " hold");
        reporter.publishEntry(
                "wrong lines",
                key.size() - right + ", of which " + refuted + " are refuted, and " + questionable + " questionable");

        assertThat(rightRefuted).isEmpty();
        assertThat(wrongHeld).isEmpty();
        assertThat(held).isGreaterThanOrEqualTo(145);
        assertThat(refuted).isGreaterThanOrEqualTo(53);
        assertThat(refuted + questionable).isGreaterThanOrEqualTo(60);
    }
}
