package org.handgrad.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void theCaretStandsUnderThePlaceBehindWideCharacters() {
        String[] lines = new Problem("n.md", 1, 4, "损失 = w", "wrong").toString().split("\\R", -1);

        assertThat(lines[2]).isEqualTo("      | " + " ".repeat(5) + "^");
    }

    @Test
    void aMistakeIsShownUnderItsLine() {
        assertThat(shown(new Problem("a.csv", 12, 3, "1,x", "expected a number")))
                .isEqualTo("""
                a.csv:12:3: expected a number
                   12 | 1,x
                      |   ^""");
    }

    @Test
    void aMistakeOfTheWholeHasNoPlace() {
        assertThat(shown(Problem.ofWhole("a.csv", "there is no such file"))).isEqualTo("a.csv: there is no such file");
    }

    @Test
    void ofALongLineThePartAroundThePlaceIsShown() {
        String line = "a".repeat(500) + "X" + "b".repeat(500);

        String[] shown = shown(new Problem("a", 1, 501, line, "m")).split("\n", -1);

        assertThat(shown[1]).startsWith("    1 | …a").endsWith("b…").hasSizeLessThan(140);
        assertThat(shown[1].charAt(shown[2].indexOf('^'))).isEqualTo('X');
    }

    @Test
    void theEndsOfALongLineAreNotCutOff() {
        String line = "X" + "a".repeat(500) + "Y";

        String[] first = shown(new Problem("a", 1, 1, line, "m")).split("\n", -1);
        String[] last = shown(new Problem("a", 1, 502, line, "m")).split("\n", -1);

        assertThat(first[1]).startsWith("    1 | Xa").endsWith("a…");
        assertThat(first[2]).isEqualTo("      | ^");
        assertThat(last[1]).startsWith("    1 | …a").endsWith("aY");
        assertThat(last[1].charAt(last[2].indexOf('^'))).isEqualTo('Y');
    }

    @Test
    void columnsCountCodePoints() {
        assertThat(shown(new Problem("a", 1, 3, "😀,x", "m"))).endsWith("\n      |    ^"); // 😀 is two columns wide
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertThat(shown(new Problem("a", 1, 1, "\u001b[31m\t\0", "m"))).contains("|  [31m  \n");
    }

    private static String shown(Problem problem) {
        return problem.toString().replace(System.lineSeparator(), "\n");
    }
}
