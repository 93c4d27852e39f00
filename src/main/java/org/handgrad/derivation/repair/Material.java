package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** What the lines of a note so far are made of, as they write it: from this a wrong line is mended. */
public final class Material {
    private static final int MOST_COMPLEMENTS = 12;

    private final Set<String> factors = new LinkedHashSet<>(); // the last seen last
    private final Set<String> sums = new LinkedHashSet<>();
    private final Set<String> derivatives = new LinkedHashSet<>();
    private final Set<String> applied = new LinkedHashSet<>();
    private final Set<String> slopes = new LinkedHashSet<>();

    /** Takes note of what stands in a line. */
    public void see(String latex, Expression left, Expression right) {
        for (Expression side : List.of(left, right)) {
            Parts.walk(side, part -> see(latex, part));
        }
    }

    private void see(String latex, Expression part) {
        int from = part.span().start();
        int to = part.span().end();
        if (to > latex.length() || from >= to) {
            return;
        }
        if (part instanceof Application application && application.function() instanceof Symbol) {
            applied.add(text(latex, part));
            String name = text(latex, application.function());
            slopes.add(name + "'" + text(latex, part).substring(name.length()));
        }
        if (part instanceof Derivative derivative && derivative.form() == Derivative.Form.QUOTIENT) {
            derivatives.add(text(latex, part));
        }
        if (part instanceof Symbol) {
            seeFactor(text(latex, part));
        } else if (part instanceof Product product) {
            product.factors().stream()
                    .filter(factor -> factor instanceof Sum || factor instanceof Quotient)
                    .forEach(factor ->
                            seeFactor(factor instanceof Sum ? "(" + text(latex, factor) + ")" : text(latex, factor)));
        } else if (part instanceof BigOperator operator
                && operator.kind() == BigOperator.Kind.SUM
                && operator.body().span().start() > from) {
            String sign = latex.substring(from, operator.body().span().start());
            int bracket = sign.lastIndexOf('(');
            sums.add((bracket > 0 ? sign.substring(0, bracket) : sign)
                    .replace("\\left", "")
                    .strip());
        }
    }

    private void seeFactor(String factor) {
        factors.remove(factor);
        factors.add(factor);
    }

    /** The last seen first: what is near is likelier to have been forgotten. */
    private List<String> nearest() {
        List<String> nearest = new ArrayList<>(factors);
        Collections.reverse(nearest);
        return nearest;
    }

    private static String text(String latex, Expression e) {
        return latex.substring(e.span().start(), e.span().end()).strip();
    }

    /** What stood as a factor, or as a name, and {@code 1 - a} and the like of the names. */
    Set<String> factors() {
        Set<String> all = new LinkedHashSet<>(nearest());
        all.addAll(applied);
        all.addAll(derivatives);
        Stream.concat(names().limit(MOST_COMPLEMENTS), applied.stream().limit(MOST_COMPLEMENTS))
                .forEach(factor -> {
                    all.add("(1 - " + factor + ")");
                    all.add(factor + " (1 - " + factor + ")");
                    all.add("(1 - " + factor + "^2)");
                });
        return all;
    }

    /** What may stand behind ⊙: names, derivatives of functions, and those of sigmoid and tanh by their values. */
    Set<String> entrywise() {
        Set<String> all = new LinkedHashSet<>(slopes);
        Stream.concat(names().limit(MOST_COMPLEMENTS), applied.stream().limit(MOST_COMPLEMENTS))
                .forEach(a -> {
                    all.add(a + " \\odot (1 - " + a + ")");
                    all.add("(1 - " + a + " \\odot " + a + ")");
                    all.add("(1 - " + a + ")");
                    all.add(a);
                });
        return all;
    }

    private Stream<String> names() {
        return nearest().stream().filter(factor -> factor.matches("[a-zA-Z\\\\][^ ()]*(\\{\\(.*\\)})?"));
    }

    /** The signs of sums with their ranges. */
    Set<String> sums() {
        return sums;
    }

    /** Functions of something. */
    Set<String> applied() {
        return applied;
    }
}
