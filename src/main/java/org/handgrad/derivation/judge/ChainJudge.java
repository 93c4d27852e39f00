package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.notation.note.Equation;
import org.handgrad.notation.syntax.Brackets;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Span;

/** Judges what one formula says, a chain step by step; a display that begins with {@code =} goes on with the one before. */
final class ChainJudge {
    private final StepJudge steps;
    private final Diagnoser diagnoser;
    private final Judgements judgements;
    private final Announcements announcements;
    private final Certainty certainty;
    private final SecondOpinion second;
    private Optional<Expression> lastSide = Optional.empty();
    private boolean broken; // a step of the chain is wrong, and none after it right again

    ChainJudge(
            StepJudge steps,
            Diagnoser diagnoser,
            Judgements judgements,
            Announcements announcements,
            Certainty certainty,
            SecondOpinion second) {
        this.steps = steps;
        this.diagnoser = diagnoser;
        this.judgements = judgements;
        this.announcements = announcements;
        this.certainty = certainty;
        this.second = second;
    }

    /**
     * Judges a formula.
     *
     * @param section which heading it stands under, counted
     * @param conditions where it is said to be true
     */
    void judge(Equation equation, Statement.Parsed parsed, int section, List<Condition> conditions) {
        if (parsed.expression() instanceof Chain chain) {
            chain(equation, parsed, chain, section, conditions);
        } else {
            expression(equation, parsed);
        }
    }

    /** Something stands here that could not be read: what follows does not go on with what stands above it. */
    void interrupt() {
        lastSide = Optional.empty();
    }

    private void expression(Equation equation, Statement.Parsed parsed) {
        Expression e = parsed.expression();
        if (equation.displayed()) {
            lastSide = Optional.of(e);
        }
        boolean announced = equation.displayed() && (e instanceof Derivative || e instanceof Primed);
        Step step = announced
                ? steps.complete(e, "a derivative is announced but not carried out")
                : Step.of(EquationVerdict.STATEMENT, "");
        String left = announced ? equation.latex().strip() + " =" : "=";
        judgements.add(equation, e.span(), step, parsed.label(), left);
    }

    private void chain(
            Equation equation, Statement.Parsed parsed, Chain chain, int section, List<Condition> conditions) {
        List<Expression> sides = new ArrayList<>(chain.sides());
        boolean continued = sides.get(0) instanceof Missing && lastSide.isPresent();
        if (continued) {
            sides.set(0, lastSide.get());
        }
        lastSide = Optional.of(sides.get(sides.size() - 1));
        if (equation.displayed()) {
            announcements.see(sides, judgements.count());
        }
        broken &= continued;
        int line = judgements.place(equation, chain.span()).line();
        List<Formula> formulas = new ArrayList<>();
        for (int k = 0; k < chain.links().size(); k++) {
            formulas.add(new Formula(
                    sides.get(k),
                    sides.get(k + 1),
                    chain.links().get(k).relation(),
                    equation,
                    section,
                    line,
                    conditions,
                    continued && k == 0,
                    Formula.isDerived(chain)));
        }
        Map<Formula, Step> known = definitions(formulas);
        for (int k = 0; k < formulas.size(); k++) {
            Formula formula = formulas.get(k);
            boolean first = k == 0 && !continued;
            Step step = known.containsKey(formula) ? known.get(formula) : steps.judge(formula);
            Step judged = second.on(chain, k, inChain(step, formula, sides.get(0), first));
            steps.refute(judged, formula);
            if (judged.verdict() == EquationVerdict.HOLDS || judged.verdict() == EquationVerdict.DEFINITION) {
                diagnoser.see(formula);
            }
            Span sign = chain.links().get(k).span();
            Span span = Span.over(
                    first ? sides.get(0).span() : sign, sides.get(k + 1).span());
            String written = text(equation, sign).replace("&", "").strip();
            String left = first ? text(equation, sides.get(0).span()) + " " + written : written;
            boolean labelled = k == formulas.size() - 1 || k == 0;
            judgements.add(equation, span, judged, labelled ? parsed.label() : Optional.empty(), left);
        }
    }

    /** Functions that later steps of a chain define, {@code a = f(z) = …}: the steps before are of them. */
    private Map<Formula, Step> definitions(List<Formula> formulas) {
        Map<Formula, Step> known = new HashMap<>();
        for (int k = formulas.size() - 1; k >= 1; k--) {
            Formula formula = formulas.get(k);
            steps.function(formula).ifPresent(step -> known.put(formula, step));
        }
        return known;
    }

    /** The verdict on a step as one of a chain: what is wrong before may be right again, or go on. */
    private Step inChain(Step step, Formula formula, Expression beginning, boolean first) {
        Step judged = step;
        boolean mended = false;
        if (step.verdict() == EquationVerdict.REFUTED && broken) {
            Step whole = steps.judge(formula.with(beginning, formula.right()));
            mended = whole.verdict() == EquationVerdict.HOLDS;
            judged = mended ? whole.noting("correct, but the step before is not") : step;
        }
        if (judged.verdict() == EquationVerdict.REFUTED && judged.wrong().isEmpty()) {
            judged = judged.at(formula.right().span());
        }
        judged = certainty.weighed(judged, formula, first);
        boolean refuted = judged.verdict() == EquationVerdict.REFUTED;
        if (broken && !mended && judged.verdict() == EquationVerdict.HOLDS) {
            judged = judged.noting("follows from a wrong step");
        }
        broken = refuted || (broken && !mended);
        return judged;
    }

    private static String text(Equation equation, Span stated) {
        Span span = Brackets.whole(equation.latex(), stated);
        return equation.latex().substring(span.start(), span.end()).strip();
    }
}
