package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;

/** The other sign: of a case, of the whole, of one term, of the condition of two cases. */
record Signs() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Cases cases : side.parts(Cases.class)) {
            cases.cases().forEach(row -> ofCase(row.value(), side, found));
            swapped(cases, side, found);
        }
        side.parts(Chain.class).forEach(condition -> turned(condition, side, found));
        Expression right = side.right();
        String other = right instanceof Negation minus ? side.text(minus.operand()) : "-" + side.bracketed(right);
        side.with(EquationDiagnosis.SIGN, right, other, "the sign is wrong").ifPresent(found::add);
        for (Expression e : side.parts()) {
            if (e instanceof Negation negation) {
                side.with(
                                EquationDiagnosis.SIGN,
                                e,
                                side.text(negation.operand()),
                                "the minus sign should not be there")
                        .ifPresent(found::add);
            }
            if (e instanceof Sum sum) {
                ofTerms(sum, side, found);
            }
        }
        return found;
    }

    private static void ofCase(Expression value, WrongSide side, List<Repair> found) {
        if (!(value instanceof Negation)) {
            side.with(EquationDiagnosis.SIGN, value, "-" + side.bracketed(value), other(side.text(value)))
                    .ifPresent(found::add);
        }
    }

    /** The condition of an indicator, {@code \\mathbb{1}(z < 0)}. */
    private static void turned(Chain condition, WrongSide side, List<Repair> found) {
        for (Chain.Link link : condition.links()) {
            boolean less = link.relation() == Relation.LESS || link.relation() == Relation.LESS_OR_EQUAL;
            boolean greater = link.relation() == Relation.GREATER || link.relation() == Relation.GREATER_OR_EQUAL;
            if (less || greater) {
                String what = "the condition is reversed";
                int start = link.span().start();
                side.with(EquationDiagnosis.SIGN, start, link.span().end(), less ? ">" : "<", what)
                        .ifPresent(found::add);
            }
        }
    }

    /** Two cases whose condition is turned round. */
    private static void swapped(Cases cases, WrongSide side, List<Repair> found) {
        if (cases.cases().size() == 2) {
            Expression first = cases.cases().get(0).value();
            Expression second = cases.cases().get(1).value();
            String between =
                    side.text(new Span(first.span().end(), second.span().start()));
            side.with(
                            EquationDiagnosis.SIGN,
                            first.span().start(),
                            second.span().end(),
                            "%s %s %s".formatted(side.text(second), between, side.text(first)),
                            "the cases are in the wrong order")
                    .ifPresent(found::add);
        }
    }

    private static void ofTerms(Sum sum, WrongSide side, List<Repair> found) {
        for (int k = 0; k < sum.terms().size(); k++) {
            StringBuilder changed = new StringBuilder();
            for (int m = 0; m < sum.terms().size(); m++) {
                Sum.Term term = sum.terms().get(m);
                boolean minus = (term.sign() == Sum.Sign.MINUS) != (m == k);
                changed.append(minus ? " - " : m == 0 ? "" : " + ").append(side.text(term.operand()));
            }
            String text = side.text(sum.terms().get(k).operand());
            side.with(EquationDiagnosis.SIGN, sum, changed.toString().strip(), other(text))
                    .ifPresent(found::add);
        }
    }

    private static String other(String text) {
        return "the sign of '%s' is wrong".formatted(text);
    }
}
