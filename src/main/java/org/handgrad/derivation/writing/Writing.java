package org.handgrad.derivation.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.LayerSum;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Times;
import org.handgrad.derivation.term.Width;

/** Terms as LaTeX, with the names that the note has for them. */
public final class Writing {
    private final Letters letters;

    private Writing(Letters letters) {
        this.letters = letters;
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
            return number(constant.value());
        }
        if (term instanceof Entry entry) {
            return entry(entry);
        }
        if (term instanceof Width width) {
            return width.name()
                    + width.layer().map(layer -> "_{" + layer(layer) + "}").orElse("");
        }
        if (term instanceof Counter counter) {
            return letters.of(counter);
        }
        if (term instanceof Kronecker k) {
            return "\\delta_{" + position(k.first()) + position(k.second()) + "}";
        }
        if (term instanceof Plus plus) {
            return sum(plus);
        }
        if (term instanceof Times times) {
            return new Products(this).of(times);
        }
        if (term instanceof Raised raised) {
            return raised.exponent() instanceof Constant e && e.value() != 0.5
                    ? new Products(this).of(new Times(List.of(raised)))
                    : power(raised);
        }
        if (term instanceof Call call) {
            return call(call, of(call.argument()));
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
                    .map(last -> "=" + fold.extent().from() + "}^" + braced(of(last)))
                    .orElse("}");
            return sign + "_{" + letters.of(fold.index()) + to + " " + factor(fold.body());
        }
        if (term instanceof LayerSum sum) {
            return "\\sum_{%s=%s}^{%s} %s"
                    .formatted(sum.letter(), layer(sum.from()), layer(sum.to()), factor(sum.body()));
        }
        if (term instanceof Slope slope) {
            return "\\frac{\\partial %s}{\\partial %s}".formatted(factor(slope.of()), entry(slope.by()));
        }
        Branches branches = (Branches) term;
        return branches.branches().stream()
                .map(branch -> of(branch.value()))
                .collect(Collectors.joining(" \\\\ ", "\\begin{cases} ", " \\end{cases}"));
    }

    private static boolean isNegative(Term term) {
        return term instanceof Times times && times.parts().get(0) instanceof Constant c && c.value() < 0;
    }

    private static String braced(String text) {
        return text.length() == 1 ? text : "{" + text + "}";
    }

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        for (int below = 2; below <= 12; below++) {
            if (Math.abs(value * below - Math.rint(value * below)) < 1e-12) {
                return "%s\\frac{%d}{%d}".formatted(value < 0 ? "-" : "", Math.abs(Math.round(value * below)), below);
            }
        }
        return String.format(Locale.ROOT, "%s", value);
    }

    private String entry(Entry entry) {
        String indices = entry.at().stream().map(this::position).collect(Collectors.joining());
        String name = entry.quantity().name();
        String indexed = name.contains("_") ? "(" + name + ")" : name; // LaTeX knows no second subscript
        return (indices.isEmpty() ? name : indexed + "_" + braced(indices)) + layer(entry.quantity());
    }

    /** The name of an array; w_{ij} are the entries of W. */
    String array(Quantity quantity) {
        String name = quantity.name();
        boolean capital = quantity.rank() == 2 && name.matches("[a-z]");
        return (capital ? name.toUpperCase(Locale.ROOT) : name) + layer(quantity);
    }

    private static String layer(Quantity quantity) {
        return quantity.layer().map(l -> "^{(" + layer(l) + ")}").orElse("");
    }

    private String position(Position position) {
        String letter = position.index().map(letters::of).orElse("");
        if (letter.isEmpty()) {
            return String.valueOf(position.offset());
        }
        return position.offset() == 0 ? letter : letter + (position.offset() > 0 ? "+" : "") + position.offset();
    }

    private static String layer(Layer layer) {
        if (layer.isNumber()) {
            return String.valueOf(layer.offset());
        }
        return layer.offset() == 0 ? layer.letter() : layer.letter() + (layer.offset() > 0 ? "+" : "") + layer.offset();
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

    /** Whether a number is whole, or a fraction with a small number below. */
    static boolean isFraction(double value) {
        return Double.isFinite(value) && (value == Math.rint(value) || denominator(value) > 1);
    }

    /** By what a number is to be multiplied to be whole, if that is small; else 1. */
    static long denominator(double value) {
        for (int below = 1; below <= 12; below++) {
            if (Math.abs(value * below - Math.rint(value * below)) < 1e-12) {
                return below;
            }
        }
        return 1;
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
                : raised.base() instanceof Constant base && number(base.value()).matches("[\\d.]+");
        return (simple ? of(raised.base()) : "(" + of(raised.base()) + ")") + "^" + braced(of(raised.exponent()));
    }

    /** A function of what is written so. */
    String call(Call call, String argument) {
        String primes = "'".repeat(call.order());
        if (call.function() instanceof Function.Opaque opaque) {
            return opaque.name() + primes + "(" + argument + ")";
        }
        return switch ((Function.Known) call.function()) {
            case SIGMOID -> "\\sigma" + primes + "(" + argument + ")";
            case EXP -> "e^{" + argument + "}";
            case RELU -> call.order() == 0 ? "\\max(0, " + argument + ")" : "\\mathrm{step}(" + argument + ")";
            case ABS -> "|" + argument + "|";
            case SIN, COS -> {
                int quarters = call.order() + (call.function() == Function.Known.COS ? 1 : 0);
                String name = quarters % 2 == 0 ? "\\sin" : "\\cos";
                yield (quarters % 4 >= 2 ? "-" : "") + name + "(" + argument + ")";
            }
            case TANH, LOG ->
                "\\" + call.function().toString().toLowerCase(Locale.ROOT) + primes + "(" + argument + ")";
            default ->
                "\\mathrm{%s}%s(%s)".formatted(call.function().toString().toLowerCase(Locale.ROOT), primes, argument);
        };
    }
}
