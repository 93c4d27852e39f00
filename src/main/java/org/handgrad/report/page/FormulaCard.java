package org.handgrad.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An equation of {@code docs/explanation/derivations.md} and the lines that compute it.
 *
 * @param latex without its tag
 * @param hand wherever a source of the hand-written build cites it
 * @param dl4j wherever a source of the DL4J build does: there DL4J is told of it, or asked for it
 */
record FormulaCard(String latex, List<CodeLines> hand, List<CodeLines> dl4j) {
    private static final Pattern DISPLAY = Pattern.compile("\\$\\$(.+?)\\$\\$", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\s*\\\\tag\\{([^}]*)}");

    /** The formulas of these labels, as far as the sources hold them. */
    static Map<String, FormulaCard> ofAll(Stream<String> labels, CitedSources sources) {
        Map<String, String> equations = equations(sources.derivations());
        Map<String, FormulaCard> formulas = new LinkedHashMap<>();
        labels.distinct()
                .filter(equations::containsKey)
                .forEach(label -> formulas.put(
                        label,
                        new FormulaCard(
                                equations.get(label),
                                CodeLines.citing(label, sources.hand()),
                                CodeLines.citing(label, sources.dl4j()))));
        return formulas;
    }

    private static Map<String, String> equations(String derivations) {
        return DISPLAY.matcher(derivations)
                .results()
                .map(display -> display.group(1))
                .filter(latex -> TAG.matcher(latex).find())
                .collect(Collectors.toMap(
                        FormulaCard::label,
                        latex -> TAG.matcher(latex).replaceAll("").strip()));
    }

    private static String label(String latex) {
        return TAG.matcher(latex)
                .results()
                .map((MatchResult tag) -> tag.group(1))
                .findFirst()
                .orElseThrow();
    }
}
