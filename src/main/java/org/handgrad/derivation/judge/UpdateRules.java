package org.handgrad.derivation.judge;

import org.handgrad.notation.tree.Symbol;

/** The catalogue of update rules that a suggestion may come from. */
final class UpdateRules {
    private UpdateRules() {}

    /** Gradient descent for the name, with the rate and the gradient as the line calls them, if it does. */
    static String suggestion(Formula formula, Symbol name) {
        String index = formula.text(name.indices().get(0));
        String letters =
                formula.text(name).substring(0, Math.max(1, formula.text(name).indexOf('_')));
        String line = formula.equation().latex();
        String rate = line.contains("rate") ? "rate" : line.contains("\\eta") ? "\\eta" : "r";
        String gradient =
                line.contains("d" + letters) ? "d" + letters : "\\frac{\\partial C}{\\partial " + letters + "}";
        return "%s_{%s} = %s_{%s-1} - %s \\cdot %s (gradient descent)"
                .formatted(letters, index, letters, index, rate, gradient);
    }
}
