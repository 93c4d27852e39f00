package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Times;
import org.handgrad.derivation.writing.Writing;

/** Rules by which a wrong right side would be the derivative: what it shows is not what is written in it, but what was left out. */
final class WrongRules {
    private static final Constant INVERSE = new Constant(-1);

    private final Completion completion;
    private final Definitions definitions;

    WrongRules(Completion completion) {
        this.completion = completion;
        this.definitions = completion.meanings().scope().symbolic();
    }

    /** Whether the right side is what the left side differentiates. */
    Optional<Step> operand(Formula formula, Sides sides) {
        boolean repeated = sides.left() instanceof Slope slope && equal(slope.of(), sides.right(), sides);
        return repeated
                ? Optional.of(refuted(
                        EquationDiagnosis.NOT_DIFFERENTIATED,
                        "the right side is the operand, not its derivative",
                        formula,
                        sides))
                : Optional.empty();
    }

    /** The first that the right side follows. */
    Optional<Step> of(Formula formula, Sides sides) {
        return factorByFactor(formula, sides)
                .or(() -> byOther(formula, sides))
                .or(() -> lostTerm(formula, sides))
                .or(() -> inner(formula, sides));
    }

    /** {@code (f g)' = f' g'}, {@code (f / g)' = f' / g'}. */
    private Optional<Step> factorByFactor(Formula formula, Sides sides) {
        if (!(sides.left() instanceof Slope slope) || !(body(slope.of()) instanceof Times product)) {
            return Optional.empty();
        }
        List<Term> wrong = new ArrayList<>();
        int depending = 0;
        boolean quotient = false;
        for (Term factor : product.parts()) {
            boolean below = factor instanceof Raised raised && raised.exponent().equals(INVERSE);
            Term base = below ? ((Raised) factor).base() : factor;
            boolean depends = definitions.depends(base, slope.by().quantity());
            Term taken = depends ? new Slope(base, slope.by()) : base;
            wrong.add(below ? Algebra.power(taken, INVERSE) : taken);
            depending += depends ? 1 : 0;
            quotient |= below && depends;
        }
        if (depending < 2 || !equal(Algebra.times(wrong), sides.right(), sides)) {
            return Optional.empty();
        }
        String what = quotient ? "quotient" : "product";
        String detail = "the derivative of a %s is not the %s of the derivatives".formatted(what, what);
        return Optional.of(refuted(EquationDiagnosis.PRODUCT_RULE, detail, formula, sides));
    }

    /** What a name stands for, where it has a definition. */
    private Term body(Term term) {
        return term instanceof Entry entry
                ? definitions
                        .of(entry.quantity())
                        .map(definition -> definition.at(entry.at()))
                        .orElse(term)
                : term;
    }

    /** The derivative with respect to another number than the one on the left. */
    private Optional<Step> byOther(Formula formula, Sides sides) {
        if (!(sides.left() instanceof Slope slope) || slope.by().quantity().rank() > 0) {
            return Optional.empty();
        }
        return Quantities.behind(completion.meanings().scope(), sides).stream()
                .filter(q -> q.rank() == 0 && !q.equals(slope.by().quantity()))
                .map(q -> new Entry(q, List.of()))
                .filter(entry -> definitions.depends(slope.of(), entry.quantity())
                        && equal(new Slope(slope.of(), entry), sides.right(), sides))
                .findFirst()
                .map(entry -> refuted(
                        EquationDiagnosis.WRONG_VARIABLE,
                        "this is the derivative with respect to %s"
                                .formatted(entry.quantity().name()),
                        formula,
                        sides));
    }

    /** A term of the derivative that the right side lacks: a factor, or a term, that was not differentiated. */
    private Optional<Step> lostTerm(Formula formula, Sides sides) {
        if (!Quantities.hasSlope(sides.left()) || !sides.axes().isEmpty()) {
            return Optional.empty();
        }
        Term whole = new Differentiation(definitions).carriedOut(sides.left());
        if (!(whole instanceof Plus sum)) {
            return Optional.empty();
        }
        for (Term part : sum.parts()) {
            Optional<String> written = Writing.latex(part);
            if (written.isPresent() && equal(sides.left(), Algebra.plus(sides.right(), part), sides)) {
                String term = written.get();
                String sign = term.startsWith("-") ? " - " + term.substring(1).strip() : " + " + term;
                return Optional.of(Step.refuted(
                        EquationDiagnosis.NOT_DIFFERENTIATED,
                        "the term '%s' is missing".formatted(term),
                        Optional.of(formula.text(formula.right()) + sign)));
            }
        }
        return Optional.empty();
    }

    /** What lacks the derivative of what stands in a function. */
    private Optional<Step> inner(Formula formula, Sides sides) {
        boolean lacks = sides.left() instanceof Slope slope
                && InnerTerms.of(slope.of(), definitions).stream()
                        .map(inside -> Algebra.times(sides.right(), new Slope(inside, slope.by())))
                        .anyMatch(whole -> equal(sides.left(), whole, sides));
        return lacks
                ? Optional.of(refuted(EquationDiagnosis.CHAIN_RULE, "the inner derivative is missing", formula, sides))
                : Optional.empty();
    }

    /** Whether a term is the derivative of what stands in a square or a function on the left side. */
    boolean isInner(Term term, Sides sides) {
        return sides.left() instanceof Slope slope
                && InnerTerms.of(slope.of(), definitions).stream()
                        .anyMatch(inside -> equal(new Slope(inside, slope.by()), term, sides));
    }

    private boolean equal(Term left, Term right, Sides sides) {
        Sides both = new Sides(left, right, sides.axes(), Optional.empty(), Set.of());
        return Comparison.quick(completion.meanings().scope(), both, Set.of()).holds();
    }

    private Step refuted(EquationDiagnosis diagnosis, String detail, Formula formula, Sides sides) {
        return Step.refuted(diagnosis, detail, completion.of(formula.left(), sides));
    }
}
