package org.handgrad.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An equation of {@code docs/derivations.md} and the lines that compute it.
 *
 * @param latex without its tag
 * @param code wherever a source cites it
 */
record Formula(String latex, List<CodeLines> code) {
    private static final Pattern DISPLAY = Pattern.compile("\\$\\$(.+?)\\$\\$", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\s*\\\\tag\\{([^}]*)}");

    /** Those that this build holds; none if it was made without its sources. */
    static Map<String, Formula> withLabels(List<String> labels) {
        Map<String, String> equations = equations();
        Map<String, String> sources = Sources.all();
        Map<String, Formula> formulas = new LinkedHashMap<>();
        for (String label : labels) {
            Optional.ofNullable(equations.get(label))
                    .ifPresent(latex -> formulas.put(label, new Formula(latex, CodeLines.citing(label, sources))));
        }
        return formulas;
    }

    private static Map<String, String> equations() {
        return DISPLAY.matcher(Sources.derivations())
                .results()
                .map(display -> display.group(1))
                .filter(latex -> TAG.matcher(latex).find())
                .collect(Collectors.toMap(
                        Formula::label,
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
