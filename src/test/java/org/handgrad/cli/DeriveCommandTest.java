package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.document.UnreadableResult;
import org.handgrad.report.page.NotePage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code derive} says of which files, and how it ends. */
@Tag("slow")
class DeriveCommandTest extends ProgramFixture {
    private static final String RIGHT = "Let $C = w^2$.\n\n$$\n\\frac{dC}{dw} = 2 w\n$$\n";
    private static final String WRONG = "Let $C = (a w)^2$.\n\n$$\n\\frac{dC}{dw} = 2 a w\n$$\n";

    @TempDir
    private Path folder;

    @Test
    void aRightNoteEndsWithZero() throws IOException {
        assertThat(derive(note("right.md", RIGHT))).isZero();
        assertThat(printed()).contains("    4  holds       \\frac{dC}{dw} = 2 w", "1 definition, 1 holds");
        assertThat(said()).isEqualTo("open %s%n".formatted(folder.resolve("reports/derivations/right.md.html")));
    }

    @Test
    void theWrongTermIsUnderlinedAndTheRightLineStandsBelow() throws IOException {
        Path note = note("wrong.md", WRONG);

        assertThat(derive(note)).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(printed()).contains("""
                %s:4:17: refuted (chain-rule): the factor 'a' is missing
                    4 | \\frac{dC}{dw} = 2 a w
                      |                 ^~~~~
                       right: \\frac{dC}{dw} = 2 a w a
                """.formatted(note)
                .replace("\n", System.lineSeparator())
                .strip());
    }

    @Test
    void oneWrongNameInTheMiddleIsUnderlinedAlone() throws IOException {
        derive(note("index.md", "$C = \\sum_{i=1}^n x_i w$ and $x_j$\n\n$$\n\\frac{dC}{dw} = \\sum_{i=1}^n x_j\n$$\n"));

        assertThat(printed())
                .contains("    4 | \\frac{dC}{dw} = \\sum_{i=1}^n x_j", "      |                                ^");
    }

    @Test
    void whatCannotBeReadIsShownAndTheRestGoesOn() throws IOException {
        Path note = note("mixed.md", "$$ a = \\vmatrix $$\n\n$$ \\int x dx = 1 $$\n\n$$\n" + RIGHT);

        assertThat(derive(note)).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(printed()).contains("mixed.md:1:8: unparsed: ", "mixed.md:3:4: unparsed: ");
        assertThat(printed()).contains("unparsed: expected '$$' behind the formula, found none");
    }

    @Test
    void theOthersAreJudgedWhenAFileCannotBeRead() throws IOException {
        Path binary = Files.write(folder.resolve("binary.md"), new byte[] {0, 1, 2, (byte) 0xff});
        Path nul = note("nul.md", "a\0b");

        assertThat(derive(binary, folder.resolve("rigt.md"), nul, note("right.md", RIGHT)))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(printed()).contains("1 definition, 1 holds");
        assertThat(said())
                .contains("binary.md: this is not UTF-8 text")
                .contains("rigt.md: there is no such file (did you mean 'right.md'?)")
                .contains("nul.md: this is not text")
                .doesNotContain("Exception");
    }

    @Test
    void ofAFolderAllNotesAreRead() throws IOException {
        note("right.md", RIGHT);
        note("a/plain.txt", "C = w w\n");
        note("a/code.java", "not = a note");

        assertThat(derive(folder)).isZero();
        assertThat(printed()).contains("right.md", "plain.txt").doesNotContain("code.java");
        assertThat(derive(folder)).isZero();
        assertThat(printed()).doesNotContain("derivations");
        assertThat(derive(Files.createDirectory(folder.resolve("empty")))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said()).contains("empty: there is no note in this folder");
    }

    @Test
    void aNoteWithoutMathematicsSaysNothingWrong() throws IOException {
        assertThat(derive(note("empty.md", ""), note("words.md", "Costs $5.\n")))
                .isZero();
        assertThat(printed().split("no equations", -1)).hasSize(3);
    }

    @Test
    void jsonIsOneDocument() throws IOException {
        int code = derive(
                "--format",
                "json",
                note("wrong.md", WRONG),
                note("bad.md", "$$ \\zzzzzzzz $$"),
                note("right.md", RIGHT));
        JsonNode document = JsonMapper.shared().readTree(printed());

        assertThat(code).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(document.propertyNames()).containsExactly("notes", "summary");
        assertThat(document.get("summary").toString())
                .isEqualTo(
                        "{\"definition\":2,\"statement\":0,\"holds\":1,\"refuted\":1,\"questionable\":0,\"incomplete\":0,"
                                + "\"unparsed\":1,\"unchecked\":0}");
        JsonNode note = document.get("notes").get(0);
        assertThat(note.get("file").asString()).endsWith("wrong.md");
        JsonNode refuted = note.get("equations").get(1);
        assertThat(refuted.propertyNames())
                .containsExactly(
                        "line", "column", "latex", "verdict", "diagnosis", "detail", "correction", "counterexample");
        assertThat(refuted.get("counterexample").propertyNames()).containsExactlyInAnyOrder("a", "w", "left", "right");
        assertThat(document.get("notes").get(1).get("equations").get(0).toString())
                .isEqualTo(
                        "{\"line\":1,\"column\":4,\"latex\":\"\\\\zzzzzzzz\",\"verdict\":\"unparsed\",\"diagnosis\":null,"
                                + "\"detail\":\"unknown command '\\\\zzzzzzzz'\",\"correction\":null,\"counterexample\":null}");
    }

    /** In one command or in several, from whatever folder. */
    @Test
    void pagesOfNotesOfOneNameDoNotReplaceEachOther() throws IOException {
        derive("--quiet", note("n.md", RIGHT), note("b/n.md", WRONG));
        derive("--quiet", note("a/n.md", RIGHT));
        derive("--quiet", note("n.txt", WRONG));

        Path pages = folder.resolve("reports/derivations");
        assertThat(pages.resolve("n.md.md")).content().contains("1 definition, 1 holds");
        assertThat(pages.resolve("b/n.md.md"))
                .content()
                .contains("## Line 4: refuted (chain-rule)", "```math\n\\frac{dC}{dw} = 2 a w a\n```", "(n.md.html)");
        assertThat(pages.resolve("b/n.md.html")).content().contains("\"up\":\"../../index.html\"");
        assertThat(StoredNote.namesIn(folder.resolve("reports"))).containsExactly("a/n.md", "b/n.md", "n.md", "n.txt");
        assertThat(folder.resolve("reports/index.html"))
                .content()
                .contains("[\"a/n.md\",", "[\"b/n.md\",", "[\"n.txt\",");
    }

    @ParameterizedTest
    @CsvSource({
        "/p/a/n.md, /p/reports, a/n.md",
        "/p/a/../n.md, /p/reports, n.md",
        "/q/n.md, /p/reports, elsewhere/q/n.md",
        "/n.md, /, elsewhere/n.md",
    })
    void aNoteIsCalledByItsPathFromWhereTheReportsAre(Path note, Path reports, String name) {
        assertThat(StoredNote.name(note, reports)).isEqualTo(name);
    }

    @Test
    void whatIsStoredOfANoteIsWhatItsPageIsMadeOf() throws IOException, UnreadableResult {
        derive(note("wrong.md", WRONG));
        Path reports = folder.resolve("reports");
        StoredNote stored = StoredNote.read(reports, "wrong.md");

        assertThat(StoredNote.namesIn(reports)).containsExactly("wrong.md");
        assertThat(stored.text()).isEqualTo(WRONG);
        assertThat(stored.count("refuted")).isEqualTo(1);
        assertThat(Files.readString(reports.resolve("derivations/wrong.md.html")))
                .isEqualTo(NotePage.of(stored, "wrong.md"));
        assertThat(Files.readString(reports.resolve("derivations/wrong.md.md")))
                .contains("Beside the text of the note: [wrong.md.html](wrong.md.html)");
        assertThat(Files.readString(reports.resolve("index.html")))
                .contains("[\"wrong.md\",\"2\",\"0\",\"1\",\"0\",\"0\",\"0\"]");
    }

    @Test
    void aHostileNoteStaysTextOnItsPage() throws IOException {
        String hostile =
                "$$ x = \\text{<script>alert(1)</script>} \\zzzzzzzz[a](javascript:b) ``` $$\n\u001B[2J $y = \u001B[31m$\n";
        derive(note("h.md", hostile));
        String page = Files.readString(folder.resolve("reports/derivations/h.md.md"));

        assertThat(printed()).doesNotContain("\u001B");
        assertThat(page.replaceAll("(?s)(`{3,})math\n.*?\n\\1\n", "")).doesNotContainPattern("(?<!\\\\)[<`]");
    }

    @Test
    void anAssumptionThatCannotBeReadIsWrongInput() throws IOException {
        assertThat(derive("--assume", "\\sigma = tahn", note("right.md", RIGHT)))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said()).contains("--assume: 'tahn' is no function known here");
    }

    /** The derivative is right for tanh and wrong for the sigmoid. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
                    n.md  # ---|title: Two|assume:|  - \\sigma = tanh|---||$$ AA $$||$$ BB $$
                    n.txt # ---|assume: ['\\sigma = tanh']|---|AA|BB
                    n.tex # % ---|% assume:|%   - \\sigma = tanh|% ---|\\[ AA \\]|\\[ BB \\]
                    n.rst # ..|   ---|   assume:|   - \\sigma = tanh|   ---||.. math:: AA||.. math:: BB
                    """)
    void frontMatterStatesWhatTheNoteLeavesOut(String name, String text) throws IOException {
        String whole =
                text.replace('|', '\n').replace("AA", "a = \\sigma(w)").replace("BB", "\\frac{da}{dw} = 1 - a^2");

        assertThat(derive(note(name, whole + "\n"))).isZero();
        assertThat(printed()).contains("1 definition, 1 holds");
        assertThat(derive(note(name, whole.replace("tanh", "sigmoid") + "\n"))).isEqualTo(ExitCode.CHECK_FAILED);
    }

    @Test
    void whatIsHeldConstantIsNotDifferentiated() throws IOException {
        String text = "$a = 2 w$, $C = a w$\n\n$$\n\\frac{\\partial C}{\\partial w} = a\n$$\n";

        assertThat(derive(note("n.md", text))).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(derive(note("n.md", "---\nassume:\n  - a: constant\n---\n" + text)))
                .isZero();
    }

    @Test
    void aMistakeInTheFrontMatterIsShownWhereItIs() throws IOException {
        Path key = note("key.md", "---\ntitle: T\nasume: []\n---\n" + RIGHT);
        Path value = note("value.md", "---\nassume:\n  - \\sigma = tahn\n  - X: 3 x d\n---\n" + RIGHT);

        assertThat(derive(key, value, note("right.md", RIGHT))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said())
                .contains("key.md:3:1: unknown key 'asume' (did you mean 'assume'?)", "    3 | asume: []", "      | ^")
                .contains("value.md:3:5: assume: 'tahn' is no function known here (did you mean 'tanh'?)")
                .contains("value.md:4:5: assume: expected a shape of letters");
        assertThat(printed()).contains("right.md", "1 holds").doesNotContain("key.md");
    }

    @Test
    void theFrontMatterOfOtherToolsIsLeftAlone() throws IOException {
        assertThat(derive(note("n.md", "---\ntitle: a: b: $x = 1$\ntags: [x]\n---\n" + RIGHT)))
                .isZero();
        assertThat(derive(note("n.md", "---\n" + RIGHT))).isZero();
    }

    private Path note(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int derive(Object... arguments) {
        forget();
        Stream<Object> line =
                Stream.concat(Stream.of("derive", "--out", folder.resolve("reports")), Stream.of(arguments));
        return handgrad(line.toArray());
    }
}
