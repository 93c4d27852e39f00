package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Sum;

/** A factor more, of those that the note has: at the whole side, at a term, at what is summed. */
record Inserted() implements Change {
    private static final int MOST_OF_PAIRS = 10;

    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Expression place : places(side)) {
            String text = one(place) ? "" : side.bracketedSum(place);
            for (String factor : side.factors()) {
                String what = "the factor '%s' is missing".formatted(factor);
                side.with(diagnosis(factor), place, (text + " " + factor).strip(), what)
                        .ifPresent(found::add);
                side.with(diagnosis(factor), place, (factor + " " + text).strip(), what)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean one(Expression place) {
        return place instanceof Numeral number && number.value() == 1;
    }

    private static EquationDiagnosis diagnosis(String factor) {
        if (factor.matches("\\\\frac ?\\{?1}? ?\\{?[a-zA-Z]}?")) {
            return EquationDiagnosis.LOST_FRACTION;
        }
        return factor.startsWith("\\frac{\\partial") || factor.startsWith("\\frac{d")
                ? EquationDiagnosis.CHAIN_RULE
                : EquationDiagnosis.MISSING_FACTOR;
    }

    /** Two factors more. */
    static List<Repair> two(WrongSide side) {
        List<String> factors = side.factors().stream().limit(MOST_OF_PAIRS).toList();
        List<Repair> found = new ArrayList<>();
        for (Expression place : places(side)) {
            for (int k = 0; k < factors.size(); k++) {
                for (int m = k + 1; m < factors.size(); m++) {
                    String both = "%s %s %s".formatted(side.bracketedSum(place), factors.get(k), factors.get(m));
                    String what = "two factors are missing, '%s' and '%s'".formatted(factors.get(k), factors.get(m));
                    side.with(EquationDiagnosis.MISSING_FACTOR, place, both, what)
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static List<Expression> places(WrongSide side) {
        return side.parts().stream()
                .filter(e -> e == side.right()
                        || side.parts(BigOperator.class).stream().anyMatch(operator -> operator.body() == e)
                        || side.parts(Sum.class).stream()
                                .anyMatch(sum -> sum.terms().stream().anyMatch(term -> term.operand() == e)))
                .toList();
    }
}
