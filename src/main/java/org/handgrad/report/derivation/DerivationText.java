package org.handgrad.report.derivation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.derivation.JudgedNote;
import org.handgrad.derivation.Judgement;
import org.handgrad.derivation.Verdict;
import org.handgrad.report.table.Numbers;
import org.handgrad.text.Problem;

/** What a terminal shows of a judged note. */
public final class DerivationText {
    private static final Map<Verdict, Integer> COLOURS = Map.of(
            Verdict.HOLDS, 32,
            Verdict.DEFINITION, 36,
            Verdict.REFUTED, 31,
            Verdict.UNPARSED, 31,
            Verdict.INCOMPLETE, 33,
            Verdict.UNCHECKED, 33);

    private DerivationText() {}

    /**
     * A line for each equation, and a place with a caret for what is wrong.
     *
     * @param text the note itself
     * @param colour whether verdicts are coloured
     * @param quiet whether what is right is left out
     */
    public static String of(JudgedNote note, String text, boolean colour, boolean quiet) {
        List<String> lines = text.lines().toList();
        StringBuilder out = new StringBuilder("\n# %s\n\n".formatted(note.file()));
        for (Judgement j : note.equations()) {
            boolean bad = j.verdict() == Verdict.REFUTED || j.verdict() == Verdict.UNPARSED;
            boolean small = j.verdict() == Verdict.STATEMENT && !j.display();
            boolean right = j.verdict() == Verdict.HOLDS
                    || j.verdict() == Verdict.DEFINITION
                    || j.verdict() == Verdict.STATEMENT;
            if (small || (quiet && right)) {
                continue;
            }
            String latex = j.latex().replaceAll("\\s+", " ");
            String diagnosis = j.diagnosis().map(d -> " (" + d + ")").orElse("");
            if (bad) {
                String message =
                        coloured(j.verdict(), colour) + diagnosis + (j.detail().isEmpty() ? "" : ": " + j.detail());
                String line = j.line() <= lines.size() ? lines.get(j.line() - 1) : "";
                out.append(new Problem(note.file(), j.line(), j.column(), line, message))
                        .append('\n');
            } else {
                out.append("%5d  %s%s  %s%s\n"
                        .formatted(
                                j.line(),
                                coloured(j.verdict(), colour),
                                " "
                                        .repeat(10
                                                - Math.min(
                                                        10,
                                                        j.verdict().toString().length())),
                                latex,
                                j.detail().isEmpty() ? "" : "   [" + j.detail() + "]"));
            }
            j.correction()
                    .ifPresent(right2 -> out.append("       right: %s\n".formatted(right2.replaceAll("\\s+", " "))));
            if (bad && !j.counterexample().isEmpty()) {
                out.append("       for example: %s\n".formatted(example(j.counterexample())));
            }
        }
        String summary = note.summary().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return out.append("\n")
                .append(summary.isEmpty() ? "no equations" : summary)
                .append("\n")
                .toString();
    }

    static String example(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Numbers.significant(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String coloured(Verdict verdict, boolean colour) {
        Integer code = COLOURS.get(verdict);
        return colour && code != null ? "\u001B[%dm%s\u001B[0m".formatted(code, verdict) : verdict.toString();
    }
}
