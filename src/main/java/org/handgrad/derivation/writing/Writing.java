package org.handgrad.derivation.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.LayerSum;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Times;
import org.handgrad.derivation.term.Width;

/** Terms as LaTeX, with the names that the note has for them. */
public final class Writing {
    private final Letters letters;
    final NameWriting names;

    private Writing(Letters letters) {
        this.letters = letters;
        this.names = new NameWriting(letters);
    }

    /** The LaTeX of a term; nothing if there is something in it that the note has no name for. */
    public static Optional<String> latex(Term term) {
        return isNamed(term) ? Optional.of(new Writing(Letters.of(term)).of(term)) : Optional.empty();
    }

    /** An array by its entries: {@code ( … )_{ij}}. */
    public static Optional<String> latex(Term entry, List<Index> axes) {
        Writing writing = new Writing(Letters.of(entry));
        if (axes.isEmpty() || !isNamed(entry)) {
            return latex(entry);
        }
        String indices = axes.stream().map(writing.letters::of).collect(Collectors.joining());
        return Optional.of("\\left( %s \\right)_{%s}".formatted(writing.of(entry), indices));
    }

    /** An array without its indices, {@code X^T (X w - y)}; nothing if there is no notation for it. */
    public static Optional<String> array(Term entry, List<Index> axes) {
        return isNamed(entry)
                ? new ArrayWriting(new Writing(Letters.of(entry)))
                        .of(entry, axes)
                        .map(piece -> piece.over(axes).latex())
                : Optional.empty();
    }

    /** What is drawn at random has a name with a space in it, which no note has. */
    private static boolean isNamed(Term term) {
        return !(term instanceof Entry entry && entry.quantity().name().contains(" "))
                && term.parts().stream().allMatch(Writing::isNamed);
    }

    String of(Term term) {
        if (term instanceof Constant constant) {
            return Numerals.of(constant.value());
        }
        if (term instanceof Entry entry) {
            return names.of(entry);
        }
        if (term instanceof Width width) {
            return names.of(width);
        }
        if (term instanceof Counter counter) {
            return letters.of(counter);
        }
        if (term instanceof Kronecker k) {
            return "\\delta_{" + names.of(k.first()) + names.of(k.second()) + "}";
        }
        if (term instanceof Plus plus) {
            return sum(plus);
        }
        if (term instanceof Times times) {
            return new ProductWriting(this).of(times);
        }
        if (term instanceof Raised raised) {
            return raised.exponent() instanceof Constant e && e.value() != 0.5
                    ? new ProductWriting(this).of(new Times(List.of(raised)))
                    : power(raised);
        }
        if (term instanceof Call call) {
            return FunctionWriting.call(call, of(call.argument()));
        }
        if (term instanceof Fold fold) {
            if (fold.kind() == Fold.Kind.SUM && isNegative(fold.body())) {
                return "-" + of(fold.of(List.of(Algebra.negative(fold.body()))));
            }
            String sign = switch (fold.kind()) {
                case SUM -> "\\sum";
                case PRODUCT -> "\\prod";
                case MAX -> "\\max";
                case MIN -> "\\min";
            };
            String to = fold.extent()
                    .to()
                    .map(last -> "=" + fold.extent().from() + "}^" + NameWriting.braced(of(last)))
                    .orElse("}");
            return sign + "_{" + letters.of(fold.index()) + to + " " + factor(fold.body());
        }
        if (term instanceof LayerSum sum) {
            return "\\sum_{%s=%s}^{%s} %s"
                    .formatted(
                            sum.letter(),
                            NameWriting.layer(sum.from()),
                            NameWriting.layer(sum.to()),
                            factor(sum.body()));
        }
        if (term instanceof Slope slope) {
            return "\\frac{\\partial %s}{\\partial %s}".formatted(factor(slope.of()), names.of(slope.by()));
        }
        Branches branches = (Branches) term;
        return branches.branches().stream()
                .map(branch -> of(branch.value()) + " & " + condition(branch))
                .collect(Collectors.joining(" \\\\ ", "\\begin{cases} ", " \\end{cases}"));
    }

    private String condition(Branches.Branch branch) {
        String sign = switch (branch.comparison()) {
            case LESS -> "<";
            case LESS_OR_EQUAL -> "\\le";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> "\\ge";
            case EQUAL -> "=";
            case NOT_EQUAL -> "\\ne";
            case ALWAYS -> "";
        };
        return sign.isEmpty() ? "\\text{otherwise}" : "%s %s %s".formatted(of(branch.left()), sign, of(branch.right()));
    }

    private static boolean isNegative(Term term) {
        return term instanceof Times times && times.parts().get(0) instanceof Constant c && c.value() < 0;
    }

    private String sum(Plus plus) {
        return added(plus.parts().stream().map(this::of).toList());
    }

    /** What is positive comes first, y − x and not −x + y, and numbers come last, but for 1 − a. */
    static String added(List<String> written) {
        List<String> terms = new ArrayList<>(written);
        terms.sort(Comparator.comparing((String term) -> term.matches("-?[\\d.]+|-?\\\\frac\\{\\d+}\\{\\d+}")));
        Optional<String> positive =
                terms.stream().filter(term -> !term.startsWith("-")).findFirst();
        if (terms.get(0).startsWith("-") && positive.isPresent()) {
            terms.remove(positive.get());
            terms.add(0, positive.get());
        }
        StringBuilder text = new StringBuilder(terms.get(0));
        for (String term : terms.subList(1, terms.size())) {
            text.append(term.startsWith("-") ? " - " + term.substring(1).strip() : " + " + term);
        }
        return text.toString();
    }

    /** A power with a number above, as a factor. */
    String power(Term base, double exponent) {
        return exponent == 1 ? factor(base) : power(new Raised(base, new Constant(exponent)));
    }

    String factor(Term term) {
        return term instanceof Plus ? "(" + of(term) + ")" : of(term);
    }

    private String power(Raised raised) {
        if (raised.exponent() instanceof Constant e && e.value() == 0.5) {
            return "\\sqrt{" + of(raised.base()) + "}";
        }
        boolean simple = raised.base() instanceof Entry entry
                ? entry.quantity().layer().isEmpty()
                : raised.base() instanceof Constant base
                        && Numerals.of(base.value()).matches("[\\d.]+");
        return (simple ? of(raised.base()) : "(" + of(raised.base()) + ")") + "^"
                + NameWriting.braced(of(raised.exponent()));
    }
}
