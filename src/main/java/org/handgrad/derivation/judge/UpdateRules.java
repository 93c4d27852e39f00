package org.handgrad.derivation.judge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handgrad.notation.tree.Symbol;

/**
 * The catalogue of update rules that a suggestion may come from: gradient descent, the same with weight decay, and moving
 * averages of the gradient or of its square. Which one is told by the letters of the line.
 */
final class UpdateRules {
    private static final List<String> RATES = List.of("rate", "\\eta", "\\alpha", "\\epsilon");
    private static final List<String> DECAYS = List.of("\\beta_1", "\\beta_2", "\\beta", "\\rho", "\\gamma", "\\mu");
    private static final List<String> AVERAGES = List.of("m", "v", "s");
    private static final Pattern GRADIENT =
            Pattern.compile("\\\\nabla(_\\w|_\\{[^}]*})? ?\\w(\\([^()]*\\))?|(?<![a-zA-Z\\\\])g(_\\w|_\\{[^}]*})?");
    private static final Pattern NEXT = Pattern.compile("(.*\\S) ?\\+ ?1");

    private UpdateRules() {}

    /**
     * The rule for a name, with the rate and the gradient as the line calls them, if it does.
     *
     * @param before what the line contradicts
     */
    static String suggestion(Formula formula, Symbol name, String before) {
        String line = formula.equation().latex();
        String text = formula.text(name);
        String letters = text.substring(0, Math.max(1, text.indexOf('_')));
        String index = formula.text(name.indices().get(0));
        Matcher next = NEXT.matcher(index);
        String last = "%s_{%s}".formatted(letters, next.matches() ? next.group(1) : index + "-1");
        String left = "%s_%s = ".formatted(letters, index.length() == 1 ? index : "{" + index + "}");
        String gradient = gradient(line, letters);
        Optional<String> decay = first(DECAYS, line);
        if (AVERAGES.contains(letters) && decay.isPresent()) {
            boolean square = (line + before).contains("^2");
            return left
                    + "%s %s + (1 - %s) %s (a moving average)"
                            .formatted(decay.get(), last, decay.get(), square ? gradient + "^2" : gradient);
        }
        String rate = first(RATES, line).orElse("r");
        return line.contains("\\lambda")
                ? left
                        + "%s - %s (%s + \\lambda %s) (gradient descent with weight decay)"
                                .formatted(last, rate, gradient, last)
                : left + "%s - %s \\cdot %s (gradient descent)".formatted(last, rate, gradient);
    }

    private static String gradient(String line, String letters) {
        if (line.contains("d" + letters)) {
            return "d" + letters;
        }
        Matcher gradient = GRADIENT.matcher(line);
        return gradient.find() ? gradient.group() : "\\frac{\\partial C}{\\partial " + letters + "}";
    }

    private static Optional<String> first(List<String> names, String line) {
        return names.stream().filter(line::contains).findFirst();
    }
}
