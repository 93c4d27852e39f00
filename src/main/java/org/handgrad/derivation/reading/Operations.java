package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.derivation.core.Algebra;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Relation;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Term;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Text;

/** Reads sums, products, powers, norms and cases. */
record Operations(Fit fit, Formulas formulas) {
    Value sum(Sum sum, Surroundings around) {
        Value total = null;
        for (Sum.Term term : sum.terms()) {
            if (term.sign() == Sum.Sign.PLUS_MINUS || term.sign() == Sum.Sign.MINUS_PLUS) {
                throw Unread.of("a sign that is plus or minus");
            }
            Value part = formulas.value(term.operand(), around);
            Value signed = term.sign() == Sum.Sign.MINUS ? part.each(Algebra::negative) : part;
            total = total == null ? signed : added(total, signed);
        }
        return total;
    }

    private Value added(Value a, Value b) {
        boolean numbers = a.rank() == 0 || b.rank() == 0;
        boolean constant = numbers && (a.rank() == 0 ? a : b).array().body() instanceof Constant;
        boolean rows = Math.abs(a.rank() - b.rank()) == 1 && !numbers;
        if (a.rank() != b.rank() && !constant && !rows) {
            throw Unread.misfit("a sum of arrays with different axes");
        }
        if (a.rank() == 1 && b.rank() == 1 && a.direction() != b.direction()) {
            throw Unread.misfit("a sum of a column and a row");
        }
        return Value.entrywise(a, b, Algebra::plus, fit);
    }

    Value product(Product product, Surroundings around) {
        Value result = factor(product.factors().get(0), around);
        for (int k = 1; k < product.factors().size(); k++) {
            Value next = factor(product.factors().get(k), around);
            result = multiplied(result, product.signs().get(k - 1), next);
        }
        return result;
    }

    /** {@code 1\\{i = j\\}} is read as two factors. */
    private Value factor(Expression factor, Surroundings around) {
        return factor instanceof Chain chain && chain.links().size() == 1
                ? indicator(chain, around)
                : formulas.value(factor, around);
    }

    private Value multiplied(Value a, Product.Times sign, Value b) {
        boolean vectors = a.rank() == 1 && b.rank() == 1;
        boolean alike = vectors && a.direction() == b.direction();
        return switch (sign) {
            case ODOT -> Value.entrywise(a, b, Algebra::times, fit);
            case STAR -> a.rank() == b.rank() ? Value.entrywise(a, b, Algebra::times, fit) : Value.product(a, b, fit);
            case CDOT -> alike ? Value.number(Value.inner(a, b, fit)) : Value.product(a, b, fit);
            case IMPLICIT -> alike ? Value.entrywise(a, b, Algebra::times, fit) : Value.product(a, b, fit);
            case TIMES -> {
                if (vectors) {
                    throw Unread.of("a cross product");
                }
                yield Value.product(a, b, fit);
            }
            case CIRC -> {
                if (a.rank() == 0 || b.rank() == 0) {
                    throw Unread.of("a composition");
                }
                yield Value.entrywise(a, b, Algebra::times, fit);
            }
            case OTIMES -> throw Unread.of("a tensor product");
        };
    }

    /** What else there is. */
    Value other(Expression e, Surroundings around) {
        if (e instanceof Power power) {
            return power(power, around);
        }
        if (e instanceof Norm norm) {
            Value operand = formulas.value(norm.operand(), around);
            String order = norm.order().map(Spelling::label).orElse("2");
            if (order.equals("1")) {
                return Value.number(operand.each(Standard.ABS::of).array().total());
            }
            return Value.number(Standard.SQRT.of(squares(norm, operand)));
        }
        if (e instanceof Cases cases) {
            return cases(cases, around);
        }
        throw Unread.of("a notation that has no meaning yet");
    }

    private Term squares(Norm norm, Value operand) {
        String order = norm.order().map(Spelling::label).orElse("2");
        if (!order.equals("2") && !order.equals("F")) {
            throw Unread.of("a norm that is not known");
        }
        return operand.each(Algebra::square).array().total();
    }

    private Value power(Power power, Surroundings around) {
        boolean euler = power.base() instanceof Symbol symbol
                && Spelling.label(symbol).equals("e")
                && !around.arguments().containsKey("e");
        if (euler) {
            return formulas.value(power.exponent(), around).each(Standard.EXP::of);
        }
        boolean two =
                power.exponent() instanceof Numeral number && number.digits().equals("2");
        if (two && power.base() instanceof Norm norm) {
            return Value.number(squares(norm, formulas.value(norm.operand(), around)));
        }
        Value base = formulas.value(power.base(), around);
        if (power.mayTranspose() && (base.rank() > 0 || !around.indices().containsKey("T"))) {
            return base.transposed();
        }
        if (base.rank() > 0 && !(two && base.rank() == 1)) {
            throw Unread.of("a power of an array");
        }
        Term exponent = formulas.value(power.exponent(), around).number();
        return base.each(term -> Algebra.power(term, exponent));
    }

    private Value cases(Cases cases, Surroundings around) {
        List<org.handgrad.derivation.core.Cases.Case> read = new ArrayList<>();
        Optional<Term> otherwise = Optional.empty();
        for (Cases.Case each : cases.cases()) {
            Term value = formulas.value(each.value(), around).number();
            if (each.condition() instanceof Chain chain && chain.links().size() == 1) {
                read.add(new org.handgrad.derivation.core.Cases.Case(condition(chain, around), value));
            } else if (each.condition() instanceof Missing
                    || (each.condition() instanceof Text text
                            && text.words().matches("(?i).*(otherwise|else|其他|其它|否则).*"))) {
                otherwise = Optional.of(value);
            } else {
                throw Unread.of("a condition in words");
            }
        }
        return Value.number(new org.handgrad.derivation.core.Cases(List.copyOf(read), otherwise));
    }

    private Condition condition(Chain chain, Surroundings around) {
        Term left = formulas.value(chain.sides().get(0), around).number();
        Term right = formulas.value(chain.sides().get(1), around).number();
        return switch (chain.links().get(0).relation()) {
            case EQUAL -> Condition.of(left, Relation.EQUAL, right);
            case NOT_EQUAL -> Condition.of(left, Relation.NOT_EQUAL, right);
            case LESS -> Condition.of(left, Relation.LESS, right);
            case LESS_OR_EQUAL -> Condition.of(left, Relation.LESS_OR_EQUAL, right);
            case GREATER -> Condition.of(right, Relation.LESS, left);
            case GREATER_OR_EQUAL -> Condition.of(right, Relation.LESS_OR_EQUAL, left);
            default -> throw Unread.of("a condition that is no comparison");
        };
    }

    /** 1 where a condition holds, else 0. */
    Value indicator(Chain chain, Surroundings around) {
        Condition condition = condition(chain, around);
        return Value.number(Algebra.indicator(condition));
    }
}
