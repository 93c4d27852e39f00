package org.handgrad.report.derivation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.report.derivation.DerivationDocument.Equation;

/** A judged note as a page of Markdown. Whatever the note says, it stays text or a formula there. */
public final class DerivationPage {
    private static final String OBEYED = "[\\\\`*_\\[\\]<>$&#~|]";

    private DerivationPage() {}

    /**
     * The page.
     *
     * @param picture the file beside it that shows the same as the note reads
     */
    public static String of(StoredNote note, String picture) {
        StringBuilder page = new StringBuilder("# Equations of %s\n\n%s. Beside the text of the note: [%s](%s).\n"
                .formatted(escaped(note.file()), counts(note), escaped(picture), address(picture)));
        for (Equation equation : note.equations()) {
            String diagnosis = equation.diagnosis() == null ? "" : " (" + equation.diagnosis() + ")";
            page.append("\n## Line %s: %s%s\n\n%s"
                    .formatted(equation.line(), equation.verdict(), diagnosis, formula(equation.latex())));
            if (equation.detail() != null) {
                page.append("\n%s.\n".formatted(escaped(sentence(equation.detail()))));
            }
            if (equation.correction() != null) {
                boolean questionable = equation.verdict().equals(EquationVerdict.QUESTIONABLE.toString());
                page.append((questionable ? "\nPerhaps:\n\n" : "\nRight:\n\n") + formula(equation.correction()));
            }
            if (equation.counterexample() != null && !equation.counterexample().isEmpty()) {
                page.append(
                        "\nFor example %s.\n".formatted(escaped(DerivationText.example(equation.counterexample()))));
            }
        }
        return page.toString();
    }

    private static String counts(StoredNote note) {
        String counts = Stream.of(EquationVerdict.values())
                .map(EquationVerdict::toString)
                .filter(verdict -> note.count(verdict) > 0)
                .map(verdict -> note.count(verdict) + " " + verdict)
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "No equations" : counts;
    }

    /** In the brackets of a link. */
    private static String address(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the marks of an alignment, where it is one line of it. */
    private static String alone(String latex) {
        return latex.contains("\\begin{") ? latex : latex.replaceAll("(?<!\\\\)&", "");
    }

    /** Fenced, with more backticks than the formula has in a row. */
    private static String formula(String latex) {
        String fence = "```";
        while (latex.contains(fence)) {
            fence += "`";
        }
        return "%smath\n%s\n%s\n".formatted(fence, alone(latex).strip(), fence);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").replaceAll(OBEYED, "\\\\$0");
    }

    private static String sentence(String detail) {
        return detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1);
    }
}
