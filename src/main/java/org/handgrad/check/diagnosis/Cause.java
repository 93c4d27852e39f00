package org.handgrad.check.diagnosis;

/**
 * A known mistake in gradients.
 *
 * @param name the mistake in a few words
 */
public record Cause(String name) {
    public static final Cause SIGN = new Cause("the sign is wrong");
    public static final Cause ZERO = new Cause("forgotten: all zero");
    public static final Cause TRANSPOSED = new Cause("transposed");
    public static final Cause STALE = new Cause("stale: the gradient of the step before");
    public static final Cause DECAY_LEFT_OUT = new Cause("weight decay left out");
    public static final Cause DECAY_HALVED = new Cause("weight decay halved");
    public static final Cause DECAY_WHERE_NONE_IS = new Cause("weight decay where there is none");
    public static final Cause DECAY_WITHOUT_FACTOR = new Cause("weight decay without that factor");
    public static final Cause DECAY_DOUBLED = new Cause("weight decay doubled");

    /** The gradient of another array was returned. */
    public static Cause handedFrom(String other) {
        return new Cause("the gradient of " + other);
    }

    /** The same, of weight decay alone. */
    Cause inDecay() {
        return new Cause("weight decay: " + name);
    }

    @Override
    public String toString() {
        return name;
    }
}
