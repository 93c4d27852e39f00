package org.handgrad.derivation;

import java.util.Locale;

/** What is wrong with a refuted equation. */
public enum EquationDiagnosis {
    CONSTANT_FACTOR,
    SIGN,
    MISSING_FACTOR,
    EXTRA_FACTOR,
    NOT_DIFFERENTIATED,
    CHAIN_RULE,
    PRODUCT_RULE,
    MISSING_SUM,
    SPURIOUS_SUM,
    WRONG_VARIABLE,
    INDEX,
    WRONG_LAYER,
    TRANSPOSED,
    LOST_FRACTION,
    ARITHMETIC,
    REDEFINITION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
