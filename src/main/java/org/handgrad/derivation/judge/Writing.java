package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.LayerSum;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Times;
import org.handgrad.derivation.term.Width;

/** Terms as LaTeX, with the names that the note has for them. */
final class Writing {
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
            return counter.index().name();
        }
        if (term instanceof Kronecker k) {
            return "I_{" + position(k.first()) + position(k.second()) + "}";
        }
        if (term instanceof Plus plus) {
            return sum(plus);
        }
        if (term instanceof Times times) {
            return product(times.parts());
        }
        if (term instanceof Raised raised) {
            return power(raised);
        }
        if (term instanceof Call call) {
            return call(call);
        }
        if (term instanceof Fold fold) {
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
            return sign + "_{" + fold.index().name() + to + " " + factor(fold.body());
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

    private static String braced(String text) {
        return text.length() == 1 ? text : "{" + text + "}";
    }

    private static String number(double value) {
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
        String indices = entry.at().stream().map(Writing::position).collect(Collectors.joining());
        String layer =
                entry.quantity().layer().map(l -> "^{(" + layer(l) + ")}").orElse("");
        return entry.quantity().name() + (indices.isEmpty() ? "" : "_" + braced(indices)) + layer;
    }

    private static String position(Position position) {
        String letter = position.index().map(index -> index.name()).orElse("");
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
        StringBuilder text = new StringBuilder();
        for (Term part : plus.parts()) {
            String next = of(part);
            if (next.startsWith("-")) {
                text.append(text.length() == 0 ? "-" : " - ")
                        .append(next.substring(1).strip());
            } else {
                text.append(text.length() == 0 ? "" : " + ").append(next);
            }
        }
        // what is positive comes first: y − x, not −x + y
        return text.toString();
    }

    private String product(List<Term> factors) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        String sign = "";
        for (Term factor : factors) {
            if (factor instanceof Constant c && c.value() < 0) {
                sign = "-";
                if (c.value() != -1) {
                    above.add(0, number(-c.value()));
                }
            } else if (factor instanceof Raised raised && raised.exponent() instanceof Constant e && e.value() < 0) {
                below.add(
                        e.value() == -1
                                ? factor(raised.base())
                                : power(new Raised(raised.base(), new Constant(-e.value()))));
            } else if (factor instanceof Constant) {
                above.add(0, of(factor));
            } else {
                above.add(factor(factor));
            }
        }
        String rest = String.join(" ", above);
        if (below.isEmpty()) {
            return sign + rest;
        }
        String denominator = String.join(" ", below);
        String one = above.isEmpty() || above.size() > 1 || rest.startsWith("\\sum")
                ? "\\frac{1}{%s} ".formatted(denominator)
                : "";
        return sign + (one.isEmpty() ? "\\frac{%s}{%s}".formatted(rest, denominator) : (one + rest).strip());
    }

    private String factor(Term term) {
        return term instanceof Plus ? "(" + of(term) + ")" : of(term);
    }

    private String power(Raised raised) {
        if (raised.exponent() instanceof Constant e && e.value() == -1) {
            return "\\frac{1}{" + of(raised.base()) + "}";
        }
        if (raised.exponent() instanceof Constant e && e.value() == 0.5) {
            return "\\sqrt{" + of(raised.base()) + "}";
        }
        boolean simple =
                raised.base() instanceof Entry entry && entry.quantity().layer().isEmpty();
        return (simple ? of(raised.base()) : "(" + of(raised.base()) + ")") + "^" + braced(of(raised.exponent()));
    }

    private String call(Call call) {
        String primes = "'".repeat(call.order());
        if (call.function() instanceof Function.Opaque opaque) {
            return opaque.name() + primes + "(" + of(call.argument()) + ")";
        }
        String argument = of(call.argument());
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
