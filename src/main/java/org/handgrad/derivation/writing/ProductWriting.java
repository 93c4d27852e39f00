package org.handgrad.derivation.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Times;
import org.handgrad.derivation.term.Width;

/** Products: each factor once, with its power; what has a negative power stands below the line, sums stand last. */
final class ProductWriting {
    private final Writing writing;

    ProductWriting(Writing writing) {
        this.writing = writing;
    }

    String of(Times product) {
        double number = 1;
        Map<Term, Double> powers = new LinkedHashMap<>();
        for (Raised factor : factors(product, 1)) {
            double exponent = ((Constant) factor.exponent()).value();
            double with = factor.base() instanceof Constant c ? number * Math.pow(c.value(), exponent) : Double.NaN;
            if (exponent == 1 ? !Double.isNaN(with) : Numerals.isFraction(with)) {
                number = with;
            } else {
                powers.merge(factor.base(), exponent, Double::sum);
            }
        }
        List<String> above = new ArrayList<>();
        List<String> behind = new ArrayList<>();
        List<Term> below = new ArrayList<>();
        boolean counts = true; // only widths stand below the line
        for (Map.Entry<Term, Double> power : powers.entrySet()) {
            if (power.getValue() < 0) {
                below.add(power.getKey());
                counts &= power.getKey() instanceof Width;
            } else if (power.getValue() > 0) {
                (power.getKey() instanceof Fold ? behind : above).add(writing.power(power.getKey(), power.getValue()));
            }
        }
        if (counts && !below.isEmpty()) { // 2/n (a − y), and not 2 (a − y)/n
            behind.addAll(0, above);
            above.clear();
        }
        List<String> denominator = new ArrayList<>();
        for (Term base : below) {
            boolean alone = below.size() == 1 && powers.get(base) == -1 && Numerals.denominator(number) == 1;
            denominator.add(alone ? writing.of(base) : writing.power(base, -powers.get(base)));
        }
        String written = put(Math.abs(number), above, denominator, behind);
        return number < 0 ? "-" + written : written;
    }

    /** Each with the power it is taken to; those of a product below the line one by one, and a number in a sum before it. */
    private static List<Raised> factors(Term term, double exponent) {
        if (term instanceof Times times && Math.rint(exponent) == exponent) {
            return times.parts().stream()
                    .flatMap(part -> factors(part, exponent).stream())
                    .toList();
        }
        if (exponent == 1
                && term instanceof Fold fold
                && fold.kind() == Fold.Kind.SUM
                && fold.body() instanceof Times body
                && body.parts().get(0) instanceof Constant) {
            Term rest = fold.of(
                    List.of(Algebra.times(body.parts().subList(1, body.parts().size()))));
            return List.of(new Raised(body.parts().get(0), Constant.ONE), new Raised(rest, Constant.ONE));
        }
        return term instanceof Raised raised && raised.exponent() instanceof Constant e && exponent == 1
                ? factors(raised.base(), e.value())
                : List.of(new Raised(term, new Constant(exponent)));
    }

    private static String put(double number, List<String> above, List<String> below, List<String> behind) {
        boolean one = number == 1 && !(above.isEmpty() && behind.isEmpty() && below.isEmpty());
        if (!below.isEmpty()) {
            List<String> top = new ArrayList<>(above);
            long denominator = Numerals.denominator(number);
            List<String> bottom = new ArrayList<>(below);
            if (denominator > 1) {
                bottom.add(0, String.valueOf(denominator));
            }
            String numerator = Numerals.of(number * denominator);
            if (!numerator.equals("1") || top.isEmpty()) {
                top.add(0, numerator);
            }
            behind.add(0, "\\frac{%s}{%s}".formatted(String.join(" ", top), String.join(" ", bottom)));
            return String.join(" ", behind);
        }
        above.addAll(behind);
        if (!one) {
            above.add(0, Numerals.of(number));
        }
        return above.isEmpty() ? "1" : String.join(" ", above);
    }
}
