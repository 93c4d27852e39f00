package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Sum;

/** One term of a sum less. */
record DroppedTerms() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Sum sum : side.parts(Sum.class)) {
            for (int k = 0; k < sum.terms().size(); k++) {
                StringBuilder rest = new StringBuilder();
                for (int m = 0; m < sum.terms().size(); m++) {
                    if (m != k) {
                        Sum.Term term = sum.terms().get(m);
                        boolean minus = term.sign() == Sum.Sign.MINUS;
                        rest.append(minus ? " - " : rest.length() == 0 ? "" : " + ")
                                .append(side.text(term.operand()));
                    }
                }
                String what = "the term '%s' should not be there"
                        .formatted(side.text(sum.terms().get(k).operand()));
                side.with(EquationDiagnosis.EXTRA_FACTOR, sum, rest.toString().strip(), what)
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
