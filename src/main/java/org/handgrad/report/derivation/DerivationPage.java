package org.handgrad.report.derivation;

import java.util.stream.Collectors;
import org.handgrad.derivation.JudgedNote;
import org.handgrad.derivation.Judgement;
import org.handgrad.derivation.Verdict;

/** A judged note as a page of Markdown. */
public final class DerivationPage {
    private DerivationPage() {}

    public static String of(JudgedNote note) {
        String counts = note.summary().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        StringBuilder page = new StringBuilder("# The equations of %s\n\n%s.\n".formatted(note.file(), counts));
        for (Judgement j : note.equations()) {
            if (j.verdict() == Verdict.STATEMENT && !j.display()) {
                continue;
            }
            page.append("\n## Line %d: %s%s\n\n$$\n%s\n$$\n"
                    .formatted(
                            j.line(),
                            j.verdict(),
                            j.diagnosis().map(d -> " (" + d + ")").orElse(""),
                            j.latex()));
            if (!j.detail().isEmpty()) {
                page.append("\n%s.\n".formatted(sentence(j.detail())));
            }
            j.correction().ifPresent(right -> page.append("\nRight:\n\n$$\n%s\n$$\n".formatted(right)));
            if (j.verdict() == Verdict.REFUTED && !j.counterexample().isEmpty()) {
                page.append("\nFor example `%s`.\n".formatted(DerivationText.example(j.counterexample())));
            }
        }
        return page.toString();
    }

    private static String sentence(String detail) {
        return detail.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + detail.substring(1);
    }
}
