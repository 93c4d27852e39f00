package org.handgrad.report.table;

import java.util.Map;

/** Plain text as LaTeX shows it. */
final class Latex {
    private static final Map<Integer, String> REPLACEMENTS = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"),
            Map.entry((int) '–', "--"),
            Map.entry((int) '±', "$\\pm$"),
            Map.entry((int) '∂', "$\\partial$"),
            Map.entry((int) '∞', "$\\infty$"),
            Map.entry((int) 'ε', "$\\varepsilon$"));

    private Latex() {}

    /** The same text; what LaTeX reads as a command stands for itself, a line end is a space. */
    static String text(String plain) {
        StringBuilder latex = new StringBuilder();
        plain.replaceAll("\\R", " ").codePoints().forEach(c -> {
            String replacement = REPLACEMENTS.get(c);
            if (replacement == null) {
                latex.appendCodePoint(c);
            } else {
                latex.append(replacement);
            }
        });
        return latex.toString();
    }
}
