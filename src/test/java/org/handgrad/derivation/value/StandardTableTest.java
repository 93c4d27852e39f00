package org.handgrad.derivation.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.derivation.core.Apply;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Differentiation;
import org.handgrad.derivation.core.Scope;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the table: its derivative is that of its value, and no name is in two rows. */
class StandardTableTest {
    private static final Variable X = Variable.of("x");
    private static final Term Y = Variable.of("y");

    @ParameterizedTest
    @EnumSource
    void theDerivativeOfARowIsThatOfItsValue(Standard row) {
        boolean binary = row == Standard.PLUS || row == Standard.TIMES || row == Standard.POWER;
        Term term = new Apply(row, binary ? List.of(X, Y) : List.of(X));
        Term slope = new Differentiation(Definitions.NONE).of(term, X, Scope.NONE);
        int compared = 0;
        for (int number = 0; number < 12; number++) {
            Sample sample = new Sample(Setting.EMPTY, number, Set.of(), 1);
            Real byTable =
                    new Evaluation<>(sample, Reals.MANY).value(new Templates(Definitions.NONE).of(slope), Map.of());
            Real byValue = new Quotient(Definitions.NONE, sample, term, X).value(Map.of(), Reals.MANY);
            if (byValue.isDefined()) {
                assertThat(Reals.MANY.apart(byTable, byValue).toDouble())
                        .isLessThanOrEqualTo(1e-30 * Math.max(1, byTable.abs().toDouble()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(3);
    }

    @Test
    void noNameIsInTwoRows() {
        Set<String> names = new HashSet<>();
        for (Standard row : Standard.values()) {
            row.names().forEach(name -> assertThat(names.add(name)).as(name).isTrue());
            assertThat(row.latex()).contains("#");
        }
        assertThat(names).contains("\\sigma", "softplus");
    }
}
