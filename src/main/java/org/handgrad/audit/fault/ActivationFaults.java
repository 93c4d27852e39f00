package org.handgrad.audit.fault;

import static org.handgrad.audit.fault.CaseFilter.saying;
import static org.handgrad.audit.fault.CaseFilter.verdict;
import static org.handgrad.audit.fault.CaseFilter.with;

import java.util.List;
import java.util.function.Predicate;
import org.handgrad.report.document.AuditDocument.Case;

/** Faults of activations, and what losses have after them. */
final class ActivationFaults {
    static final List<Fault> ALL = List.of(
            new Fault(
                    "RReluBackpropAlone",
                    "ActivationRReLU.backprop throws unless a forward pass came before",
                    Severity.BREAKS,
                    "backprop(in, epsilon) of a new ActivationRReLU throws a NullPointerException. So does LossWasserstein.computeGradient after rrelu,"
                            + " which calls backprop alone, and a network that was restored and not yet trained.",
                    "The other 20 activations need no forward pass before backprop. Where no slopes were drawn, the mean slope (l + u) / 2 is"
                            + " the one of prediction.",
                    "ActivationRReLU keeps the slopes that getActivation draws in the transient field alpha, which is null at first; backprop reads it"
                            + " without a check.",
                    about("RRELU").and(verdict("throws")).and(saying("NullPointerException"))),
            new Fault(
                    "RReluSlopeForgotten",
                    "ActivationRReLU.backprop returns epsilon itself: the slope of negative inputs is 1, not the one that was drawn",
                    Severity.WRONG,
                    "For l = u = 1/4 and z = -2 the activation is -0.5, but backprop multiplies with 1. In a network in DOUBLE the gradient is"
                            + " FLOAT besides.",
                    "The derivative is alpha for z <= 0, here 0.25, in the type of the input.",
                    "backprop makes dLdz = Nd4j.ones(in.shape()) and calls BooleanIndexing.replaceWhere(dLdz, alpha, lessThanOrEqual(0)), which compares dLdz"
                            + " with 0, not the input: ones are never <= 0. It should start from in.dup(), or compare the input; and Nd4j.ones without a"
                            + " type is of the default type.",
                    about("RRELU")),
            new Fault(
                    "GeluTanhCube",
                    "ActivationGELU(true) cubes 0.044715 z instead of z, and its derivative belongs to another function still",
                    Severity.WRONG,
                    "At z = 2 it computes z/2 (1 + tanh(sqrt(2/pi) (z + (0.044715 z)^3))) = 1.8914 …, and backprop returns a derivative that is not that of its own"
                            + " values.",
                    "Hendrycks and Gimpel: z/2 (1 + tanh(sqrt(2/pi) (z + 0.044715 z^3))) = 1.9546 at z = 2, with its derivative.",
                    "The native operation precise_gelu takes the power of the product; the parentheses belong around z alone. PreciseGELUDerivative"
                            + " differentiates neither form.",
                    about("GELU(true)")),
            new Fault(
                    "LeakyReluSlopeInFloat",
                    "The derivative of ActivationLReLU has its slope in float32, its values in float64",
                    Severity.HARMLESS,
                    "In DOUBLE, with alpha = 0.01, values have the slope 0.01 and backprop has 0.009999999776.",
                    "Both have the same slope. A gradient check to 1e-9 fails otherwise.",
                    "lrelu_bp converts its argument alpha to float. GradientCheckUtil does not notice: it allows 1e-3.",
                    about("LEAKYRELU")),
            new Fault(
                    "SwishNaN",
                    "The derivatives of swish, mish and GELU are NaN for large z",
                    Severity.BREAKS,
                    "At z = 100 in FLOAT (z = 720 in DOUBLE) swish_bp gives NaN; mish from z = 30 on, GELU from z = 53 on in FLOAT."
                            + " The values are finite, so the NaN comes without a warning, with the first large pre-activation.",
                    "The derivative is 1 for large z.",
                    "They divide powers of e^z, which overflow: for swish e^z (z + e^z + 1) / (e^z + 1)^2. Written with 1 / (1 + e^-z)"
                            + " nothing overflows.",
                    about("SWISH", "MISH", "GELU").and(verdict("not finite"))),
            new Fault(
                    "SoftPlusOverflow",
                    "Softplus is infinite for large z",
                    Severity.BREAKS,
                    "log(1 + e^z) is computed as it stands: Infinity from z = 89 on in FLOAT, from 710 on in DOUBLE; the gradient of a"
                            + " loss after it is then NaN or infinite. In FLOAT it is 0 below z = -17, and a logarithm of it is -Infinity.",
                    "max(z, 0) + log(1 + e^-|z|), which is z for large z.",
                    "The native operation softplus is log(1 + exp(x)).",
                    about("SOFTPLUS").and(verdict("not finite"))),
            new Fault(
                    "ConstantsInFloat",
                    "Hard sigmoid, GELU, rational tanh and leaky relu have constants in float32 also where they compute in float64",
                    Severity.HARMLESS,
                    "In DOUBLE, hard sigmoid of 1 is 0.7000000029802322: the 0.2 is (float) 0.2. The same holds for 1.702 of GELU, and for 1.7159 and 1.41645 of rational tanh.",
                    "0.7. The relative error is 1e-8 instead of 1e-16.",
                    "The native operations write 0.2f, 1.702f, 1.7159f and 1.41645f whatever their type is.",
                    CaseFilter.kind("activation", "HARDSIGMOID", "RATIONALTANH", "GELU")
                            .and(verdict("contradicts"))));

    private ActivationFaults() {}

    /** An activation, alone or after a loss. */
    private static Predicate<Case> about(String... names) {
        return CaseFilter.kind("activation", names).or(CaseFilter.kind("loss").and(with(names)));
    }
}
