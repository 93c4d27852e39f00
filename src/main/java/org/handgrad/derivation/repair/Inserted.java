package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.Diagnosis;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Sum;

/** A factor more, of those that the note has: at the whole side, at a term, at what is summed. */
record Inserted() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Expression place : places(side)) {
            String text = side.bracketedSum(place);
            for (String factor : side.factors()) {
                String what = "the factor '%s' is missing".formatted(factor);
                side.with(Diagnosis.MISSING_FACTOR, place, text + " " + factor, what)
                        .ifPresent(found::add);
                side.with(Diagnosis.MISSING_FACTOR, place, factor + " " + text, what)
                        .ifPresent(found::add);
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
