package org.handgrad.notation.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The parts of an expression, without the indices and marks of a symbol; and the same expression of other parts. */
public final class Parts {
    private Parts() {}

    /** The expressions that an expression is made of, in their order. */
    public static List<Expression> of(Expression e) {
        if (e instanceof AbsoluteValue x) {
            return List.of(x.operand());
        }
        if (e instanceof Application x) {
            return joined(x.function(), x.arguments());
        }
        if (e instanceof At x) {
            return List.of(x.operand(), x.condition());
        }
        if (e instanceof BigOperator x) {
            return List.of(x.body());
        }
        if (e instanceof Cases x) {
            List<Expression> parts = new ArrayList<>();
            x.cases().forEach(c -> parts.addAll(List.of(c.value(), c.condition())));
            return parts;
        }
        if (e instanceof Chain x) {
            return x.sides();
        }
        if (e instanceof Derivative x) {
            return joined(x.operand(), x.variables());
        }
        if (e instanceof Differential x) {
            return List.of(x.operand());
        }
        if (e instanceof Indexed x) {
            return List.of(x.operand());
        }
        if (e instanceof Limit x) {
            return List.of(x.variable(), x.target(), x.body());
        }
        if (e instanceof Matrix x) {
            return x.rows().stream().flatMap(List::stream).toList();
        }
        if (e instanceof Negation x) {
            return List.of(x.operand());
        }
        if (e instanceof Norm x) {
            return List.of(x.operand());
        }
        if (e instanceof Power x) {
            return List.of(x.base(), x.exponent());
        }
        if (e instanceof Primed x) {
            return List.of(x.operand());
        }
        if (e instanceof Product x) {
            return x.factors();
        }
        if (e instanceof Quotient x) {
            return List.of(x.numerator(), x.denominator());
        }
        if (e instanceof Root x) {
            return List.of(x.radicand());
        }
        if (e instanceof Sum x) {
            return x.terms().stream().map(Sum.Term::operand).toList();
        }
        if (e instanceof Transpose x) {
            return List.of(x.operand());
        }
        return e instanceof Tuple x ? x.elements() : List.of();
    }

    private static List<Expression> joined(Expression first, List<Expression> others) {
        List<Expression> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    /** The same expression of other parts, as many as {@link #of} gives. */
    public static Expression with(Expression e, List<Expression> p) {
        if (e instanceof AbsoluteValue x) {
            return new AbsoluteValue(p.get(0), x.span());
        }
        if (e instanceof Application x) {
            return new Application(p.get(0), List.copyOf(p.subList(1, p.size())), x.form(), x.span());
        }
        if (e instanceof At x) {
            return new At(p.get(0), p.get(1), x.span());
        }
        if (e instanceof BigOperator x) {
            return new BigOperator(x.kind(), x.range(), p.get(0), x.span());
        }
        if (e instanceof Cases x) {
            List<Cases.Case> cases = new ArrayList<>();
            for (int k = 0; k < p.size(); k += 2) {
                cases.add(new Cases.Case(p.get(k), p.get(k + 1)));
            }
            return new Cases(cases, x.span());
        }
        if (e instanceof Chain x) {
            return new Chain(List.copyOf(p), x.links(), x.span());
        }
        if (e instanceof Derivative x) {
            return new Derivative(x.kind(), x.form(), p.get(0), List.copyOf(p.subList(1, p.size())), x.span());
        }
        if (e instanceof Differential x) {
            return new Differential(x.kind(), p.get(0), x.span());
        }
        if (e instanceof Indexed x) {
            return new Indexed(p.get(0), x.indices(), x.span());
        }
        if (e instanceof Limit x) {
            return new Limit(p.get(0), p.get(1), x.side(), p.get(2), x.span());
        }
        if (e instanceof Negation x) {
            return new Negation(p.get(0), x.span());
        }
        if (e instanceof Norm x) {
            return new Norm(p.get(0), x.order(), x.span());
        }
        if (e instanceof Power x) {
            return new Power(p.get(0), p.get(1), x.span());
        }
        if (e instanceof Primed x) {
            return new Primed(p.get(0), x.count(), x.span());
        }
        if (e instanceof Product x) {
            return new Product(List.copyOf(p), x.signs(), x.span());
        }
        if (e instanceof Quotient x) {
            return new Quotient(p.get(0), p.get(1), x.form(), x.span());
        }
        if (e instanceof Root x) {
            return new Root(p.get(0), x.degree(), x.span());
        }
        if (e instanceof Sum x) {
            List<Sum.Term> terms = new ArrayList<>();
            for (int k = 0; k < p.size(); k++) {
                terms.add(new Sum.Term(x.terms().get(k).sign(), p.get(k)));
            }
            return new Sum(terms, x.span());
        }
        if (e instanceof Transpose x) {
            return new Transpose(p.get(0), x.span());
        }
        return e instanceof Tuple x ? new Tuple(x.bracket(), List.copyOf(p), x.span()) : e;
    }

    /** Shows an expression and all in it, whole before part, to somebody. */
    public static void walk(Expression e, Consumer<Expression> visitor) {
        visitor.accept(e);
        of(e).forEach(part -> walk(part, visitor));
    }

    /** The first part of a kind, the expression itself included. */
    public static <T extends Expression> Optional<T> first(Expression e, Class<T> kind) {
        if (kind.isInstance(e)) {
            return Optional.of(kind.cast(e));
        }
        for (Expression part : of(e)) {
            Optional<T> found = first(part, kind);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
