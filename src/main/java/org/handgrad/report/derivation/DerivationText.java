package org.handgrad.report.derivation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.judge.JudgedNote;
import org.handgrad.message.DisplayWidth;
import org.handgrad.message.Problem;
import org.handgrad.notation.note.LineSpan;
import org.handgrad.report.table.NumberText;

/** What a terminal shows of a judged note. */
public final class DerivationText {
    private static final Map<EquationVerdict, Integer> COLOURS = Map.of(
            EquationVerdict.HOLDS, 32,
            EquationVerdict.DEFINITION, 36,
            EquationVerdict.REFUTED, 31,
            EquationVerdict.QUESTIONABLE, 35,
            EquationVerdict.UNPARSED, 31,
            EquationVerdict.INCOMPLETE, 33,
            EquationVerdict.UNCHECKED, 33);

    private final List<String> lines;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    private DerivationText(String text, boolean colour) {
        this.lines = text.lines().toList();
        this.colour = colour;
    }

    /**
     * A line for each equation, and a place with a caret for what is wrong.
     *
     * @param text the note itself
     * @param colour whether verdicts are coloured
     * @param quiet whether what is right is left out
     */
    public static String of(JudgedNote note, String text, boolean colour, boolean quiet) {
        DerivationText shown = new DerivationText(text, colour);
        shown.out.append("\n# %s\n\n".formatted(note.file()));
        for (EquationJudgement j : note.equations()) {
            boolean small = j.verdict() == EquationVerdict.STATEMENT && !j.display();
            if (!small && !(quiet && isRight(j.verdict()))) {
                shown.add(note.file(), j);
            }
        }
        return shown.out.append("\n%s\n".formatted(summary(note))).toString();
    }

    private static boolean isRight(EquationVerdict verdict) {
        return verdict == EquationVerdict.HOLDS
                || verdict == EquationVerdict.DEFINITION
                || verdict == EquationVerdict.STATEMENT;
    }

    private void add(String file, EquationJudgement j) {
        boolean questionable = j.verdict() == EquationVerdict.QUESTIONABLE;
        if (questionable || j.verdict() == EquationVerdict.REFUTED || j.verdict() == EquationVerdict.UNPARSED) {
            mistake(file, j);
        } else {
            String space = " ".repeat(10 - j.verdict().toString().length());
            String detail = j.detail().isEmpty() ? "" : "   [" + j.detail() + "]";
            out.append("%5s  %s%s  %s%s\n"
                    .formatted(j.line(), coloured(j.verdict()), space, onOneLine(j.latex()), onOneLine(detail)));
        }
        String right = questionable ? "perhaps" : "right";
        j.correction().ifPresent(line -> out.append("       %s: %s\n".formatted(right, onOneLine(line))));
        if ((questionable || j.verdict() == EquationVerdict.REFUTED)
                && !j.counterexample().isEmpty()) {
            out.append("       for example: %s\n".formatted(example(j.counterexample())));
        }
    }

    /** The note's own line, and what is wrong in it underlined. */
    private void mistake(String file, EquationJudgement j) {
        LineSpan wrong = j.wrong().orElse(new LineSpan(j.line(), j.column(), 1));
        String line = wrong.line() <= lines.size() ? lines.get(wrong.line() - 1) : "";
        String diagnosis = j.diagnosis().map(d -> " (" + d + ")").orElse("");
        String detail = j.detail().isEmpty() ? "" : ": " + onOneLine(j.detail());
        String message = coloured(j.verdict()) + diagnosis + detail;
        out.append(new Problem(file, wrong.line(), wrong.column(), line, message));
        int[] shown = line.codePoints().toArray();
        int from = Math.min(wrong.column() - 1, shown.length);
        int length = Math.min(Math.min(wrong.length(), Problem.WIDTH / 2), shown.length - from);
        int columns = DisplayWidth.of(new String(shown, from, length));
        out.append("~".repeat(Math.max(0, columns - 1))).append('\n');
    }

    private static String summary(JudgedNote note) {
        String summary = note.summary().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return summary.isEmpty() ? "no equations" : summary;
    }

    /** With nothing in it that a terminal obeys. */
    private static String onOneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    static String example(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + NumberText.significant(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String coloured(EquationVerdict verdict) {
        Integer code = COLOURS.get(verdict);
        return colour && code != null ? "\u001B[%sm%s\u001B[0m".formatted(code, verdict) : verdict.toString();
    }
}
