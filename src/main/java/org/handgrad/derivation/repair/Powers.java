package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Symbol;

/** A power one lower, or one higher; the square of what stands below the line. */
record Powers() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Power power : side.parts(Power.class)) {
            String base = side.bracketed(power.base());
            if (power.exponent() instanceof Numeral exponent) {
                int value = (int) exponent.value();
                String lower = value == 2 ? base : "%s^%s".formatted(base, value - 1);
                add(power, lower, "%s^%s".formatted(base, value + 1), side, found);
            } else if (power.exponent() instanceof Symbol
                    && !side.text(power.exponent()).equals("T")) {
                String exponent = side.text(power.exponent());
                add(
                        power,
                        "%s^{%s - 1}".formatted(base, exponent),
                        "%s^{%s + 1}".formatted(base, exponent),
                        side,
                        found);
            }
        }
        for (Quotient quotient : side.parts(Quotient.class)) {
            Expression below = quotient.denominator();
            boolean power = below instanceof Power || below instanceof Numeral;
            String square = (below instanceof Symbol || below instanceof Application
                            ? side.text(below)
                            : "(" + side.text(below) + ")")
                    + "^2";
            if (!power) {
                side.with(EquationDiagnosis.MISSING_FACTOR, below, square, "the power is too low")
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static void add(Power power, String lower, String higher, WrongSide side, List<Repair> found) {
        side.with(EquationDiagnosis.EXTRA_FACTOR, power, lower, "the power is too high")
                .ifPresent(found::add);
        side.with(EquationDiagnosis.MISSING_FACTOR, power, higher, "the power is too low")
                .ifPresent(found::add);
    }
}
