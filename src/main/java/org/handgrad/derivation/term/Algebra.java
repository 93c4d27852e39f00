package org.handgrad.derivation.term;

import java.util.ArrayList;
import java.util.List;

/** Terms put together; what is 0 or 1 or a number leaves no trace, sums in sums and products in products are flat. */
public final class Algebra {
    private Algebra() {}

    public static Term plus(List<Term> terms) {
        List<Term> flat = new ArrayList<>();
        double constant = 0;
        for (Term term : terms) {
            for (Term part : term instanceof Plus sum ? sum.parts() : List.of(term)) {
                if (part instanceof Constant c) {
                    constant += c.value();
                } else {
                    flat.add(part);
                }
            }
        }
        if (constant != 0 || flat.isEmpty()) {
            flat.add(0, new Constant(constant));
        }
        return flat.size() == 1 ? flat.get(0) : new Plus(List.copyOf(flat));
    }

    public static Term plus(Term a, Term b) {
        return plus(List.of(a, b));
    }

    public static Term minus(Term a, Term b) {
        return plus(List.of(a, negative(b)));
    }

    public static Term negative(Term a) {
        return times(new Constant(-1), a);
    }

    public static Term times(List<Term> terms) {
        List<Term> flat = new ArrayList<>();
        double constant = 1;
        for (Term term : terms) {
            for (Term part : term instanceof Times product ? product.parts() : List.of(term)) {
                if (part instanceof Constant c) {
                    constant *= c.value();
                } else {
                    flat.add(part);
                }
            }
        }
        if (constant == 0) {
            return Constant.ZERO;
        }
        if (constant != 1 || flat.isEmpty()) {
            flat.add(0, new Constant(constant));
        }
        return flat.size() == 1 ? flat.get(0) : new Times(List.copyOf(flat));
    }

    public static Term times(Term a, Term b) {
        return times(List.of(a, b));
    }

    public static Term over(Term a, Term b) {
        return times(a, power(b, new Constant(-1)));
    }

    public static Term power(Term base, Term exponent) {
        if (exponent instanceof Constant e) {
            if (e.value() == 0) {
                return Constant.ONE;
            }
            if (e.value() == 1) {
                return base;
            }
            if (base instanceof Constant b && Double.isFinite(Math.pow(b.value(), e.value()))) {
                return new Constant(Math.pow(b.value(), e.value()));
            }
        }
        if (exponent instanceof Constant e && isWhole(e)) {
            if (base instanceof Raised inner && inner.exponent() instanceof Constant f && isWhole(f)) {
                return power(inner.base(), new Constant(e.value() * f.value()));
            }
            if (base instanceof Times product && e.value() == -1) { // 1/(p/q) is q/p
                return times(product.parts().stream()
                        .map(part -> power(part, exponent))
                        .toList());
            }
        }
        return new Raised(base, exponent);
    }

    private static boolean isWhole(Constant number) {
        return number.value() == Math.rint(number.value());
    }

    public static Term fold(Fold.Kind kind, Index index, Extent extent, Term body) {
        boolean nothing = kind == Fold.Kind.SUM && body.equals(Constant.ZERO);
        return nothing ? Constant.ZERO : new Fold(kind, index, extent, body);
    }

    public static Term sum(Index index, Term body) {
        return fold(Fold.Kind.SUM, index, Extent.WHOLE, body);
    }
}
