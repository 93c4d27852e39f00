package org.handgrad.report.derivation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.handgrad.derivation.JudgedNote;
import org.handgrad.derivation.Judgement;
import org.handgrad.derivation.Verdict;

/** A judged note as a page of Markdown. Whatever the note says, it stays text or a formula there. */
public final class DerivationPage {
    private static final String OBEYED = "[\\\\`*_\\[\\]<>$&#~|]";

    private DerivationPage() {}

    public static String of(JudgedNote note) {
        String counts = note.summary().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        StringBuilder page = new StringBuilder("# The equations of %s\n\n%s.\n"
                .formatted(escaped(note.file()), counts.isEmpty() ? "No equations" : counts));
        for (Judgement j : note.equations()) {
            if (j.verdict() == Verdict.STATEMENT && !j.display()) {
                continue;
            }
            String diagnosis = j.diagnosis().map(d -> " (" + d + ")").orElse("");
            page.append("\n## Line %d: %s%s\n\n%s".formatted(j.line(), j.verdict(), diagnosis, formula(j.latex())));
            if (!j.detail().isEmpty()) {
                page.append("\n%s.\n".formatted(escaped(sentence(j.detail()))));
            }
            j.correction().ifPresent(right -> page.append("\nRight:\n\n" + formula(right)));
            if (j.verdict() == Verdict.REFUTED && !j.counterexample().isEmpty()) {
                page.append("\nFor example %s.\n".formatted(escaped(DerivationText.example(j.counterexample()))));
            }
        }
        return page.toString();
    }

    /** Fenced, with more backticks than the formula has in a row. */
    private static String formula(String latex) {
        String fence = "```";
        while (latex.contains(fence)) {
            fence += "`";
        }
        return "%smath\n%s\n%s\n".formatted(fence, latex.strip(), fence);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").replaceAll(OBEYED, "\\\\$0");
    }

    private static String sentence(String detail) {
        return detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1);
    }
}
