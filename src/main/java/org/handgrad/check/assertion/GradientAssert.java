package org.handgrad.check.assertion;

import org.assertj.core.api.AbstractAssert;
import org.handgrad.check.CheckResult;
import org.handgrad.check.GradientCheck;

/** AssertJ assertions on a gradient. A failure shows the whole result: which arrays are wrong, and the mistake. */
public final class GradientAssert extends AbstractAssert<GradientAssert, GradientCheck> {
    private final CheckResult result;

    private GradientAssert(GradientCheck check) {
        super(check, GradientAssert.class);
        this.result = check.run();
    }

    /**
     * Runs a check and asserts on its result.
     *
     * @throws IllegalStateException if the check has no gradient, or no point
     */
    public static GradientAssert assertThatGradient(GradientCheck check) {
        return new GradientAssert(check);
    }

    /** Asserts that every array passes; kinks pass. */
    public GradientAssert agrees() {
        if (!result.passes()) {
            throw failure("%s", result);
        }
        return this;
    }

    /**
     * Asserts that an array is wrong and that the check names this mistake.
     *
     * @param cause as {@link org.handgrad.check.ArrayResult#causes} names it
     * @throws IllegalArgumentException if there is no array of that name
     */
    public GradientAssert isWrongBecause(String parameter, String cause) {
        if (!result.array(parameter).causes().contains(cause)) {
            throw failure("expected of %s: %s%n%s", parameter, cause, result);
        }
        return this;
    }
}
