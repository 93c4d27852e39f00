package org.handgrad.derivation.term;

/** A function of one number. */
public sealed interface Function permits Function.Known, Function.Opaque {
    /** One whose formula is known. */
    enum Known implements Function {
        SIGMOID,
        TANH,
        EXP,
        LOG,
        RELU,
        ABS,
        SIGN,
        STEP,
        SOFTPLUS,
        SIN,
        COS
    }

    /** One of which only the name is known: a smooth function is drawn. */
    record Opaque(String name) implements Function {}
}
