package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.core.Algebra;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Derivative;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Symbol;

/** Reads derivatives in any of their notations; how those by arrays lie, the layout says. */
record Slopes(NoteEvidence evidence, Entries entries, Fit fit, DerivativeLayout layout, Formulas formulas) {
    /**
     * The derivative.
     *
     * @param squared whether it is a ∇²
     */
    Value of(org.handgrad.notation.tree.Derivative derivative, boolean squared, Surroundings around) {
        if (derivative.operand() instanceof Missing) {
            throw Unread.of("a derivative of nothing");
        }
        List<Expression> by = new ArrayList<>(derivative.variables());
        if (by.isEmpty()) {
            by.add(argument(derivative.operand()));
        }
        boolean nabla = derivative.form() == org.handgrad.notation.tree.Derivative.Form.NABLA;
        if (squared && by.size() == 1) {
            by.add(by.get(0));
        }
        Value operand = formulas.value(derivative.operand(), around);
        if (nabla && by.size() == 2 && by.get(0).equals(by.get(1))) {
            return second(operand, variable(by.get(0), around), variable(by.get(0), around));
        }
        Value slope = operand;
        for (Expression variable : by) {
            slope = by(slope, variable(variable, around));
        }
        return slope;
    }

    /** What ∇ is taken by where it does not say: the only argument of a function. */
    private static Expression argument(Expression operand) {
        if (operand instanceof Application application
                && application.arguments().size() == 1) {
            return application.arguments().get(0);
        }
        throw Unread.of("by what ∇ is taken is not said");
    }

    private Value variable(Expression by, Surroundings around) {
        if (by instanceof Symbol symbol
                && !around.arguments().containsKey(evidence.called(symbol).name())) {
            return entries.of(evidence.called(symbol), around);
        }
        throw Unread.of("a derivative by something that is no name");
    }

    private static Term slope(Term of, Value by) {
        return new Derivative(of, (Variable) by.array().body());
    }

    private Value by(Value of, Value by) {
        if (by.rank() == 0) {
            return of.each(term -> slope(term, by));
        }
        if (of.rank() == 0) {
            Value whole = new Value(new Array(by.array().axes(), slope(of.number(), by)), by.direction());
            return layout == DerivativeLayout.JACOBIAN ? whole.transposed() : whole;
        }
        if (of.rank() > 1 || by.rank() > 1) {
            throw Unread.of("a derivative with more than two axes");
        }
        if (layout == DerivativeLayout.ENTRYWISE) {
            if (!Value.fits(of, 0, by, 0, fit)) {
                throw Unread.misfit("a derivative entry by entry of unequal lengths");
            }
            return of.each(
                    term -> Algebra.sum(by.array().axes().get(0), slope(term, by))); // one term, if each is of its own
        }
        List<Binder> axes = new ArrayList<>(of.array().axes());
        axes.addAll(by.array().axes());
        Value jacobian = new Value(new Array(axes, slope(of.array().body(), by)), VectorDirection.COLUMN);
        return layout == DerivativeLayout.JACOBIAN ? jacobian : jacobian.transposed();
    }

    /** The matrix of second derivatives. */
    private static Value second(Value of, Value by, Value again) {
        if (of.rank() > 0 || by.rank() > 1) {
            throw Unread.of("second derivatives with more than two axes");
        }
        List<Binder> axes = new ArrayList<>(by.array().axes());
        axes.addAll(again.array().axes());
        return new Value(new Array(axes, slope(slope(of.number(), by), again)), VectorDirection.COLUMN);
    }
}
