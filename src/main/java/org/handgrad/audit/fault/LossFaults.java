package org.handgrad.audit.fault;

import static org.handgrad.audit.fault.CaseFilter.saying;
import static org.handgrad.audit.fault.CaseFilter.verdict;
import static org.handgrad.audit.fault.CaseFilter.with;

import java.util.List;

/** Faults of losses. */
final class LossFaults {
    private static final String KIND = "loss";

    static final List<Fault> ALL = List.of(
            new Fault(
                    "XentAfterSoftmax",
                    "LossBinaryXENT after softmax: score and gradient are those of two different losses",
                    Severity.WRONG,
                    "After softmax the score is the categorical cross-entropy -sum y log a, without the term of 1 - y. The gradient is that of the"
                            + " binary cross-entropy. With weights the gradient multiplies after the chain rule, where a softmax mixes outputs.",
                    "Score and gradient are of one loss. Best is that of its name, -sum y log a + (1 - y) log(1 - a).",
                    "LossBinaryXENT.scoreArray has a branch for ActivationSoftmax that returns logsoftmax * labels; computeGradient has no such"
                            + " branch. Early stopping and reported scores then follow a function that is not minimised.",
                    CaseFilter.kind(KIND, "XENT").and(with("SOFTMAX"))),
            new Fault(
                    "XentClippedGradient",
                    "LossBinaryXENT clips the output in its gradient's denominator, but not in the derivative of the activation",
                    Severity.RARE,
                    "Outputs are clipped to [1e-5, 1 - 1e-5]. Beyond, the score is constant. The gradient there is (a - y) / (a (1 - a)) at the clipped"
                            + " a, times the derivative of the activation at the unclipped one: after sigmoid at z = 12, y = 0 it is 0.61, where the"
                            + " formula has 1 and the score 0. After identity, tanh and all others that leave (0, 1) it reaches 1e5.",
                    "Either the derivative of the clipped score, 0, or that of the unclipped formula, a - y after sigmoid, which needs no clip when computed from z.",
                    "computeGradient clips output in place, and then calls activationFn.backprop(preOutput, dLda) with the unclipped preOutput. A"
                            + " confidently wrong sample moves weights by half as much as it should, or by 1e5.",
                    CaseFilter.kind(KIND, "XENT")),
            new Fault(
                    "KldClippedScore",
                    "LossKLD clips outputs and labels in its score, and neither in its gradient",
                    Severity.RARE,
                    "The score takes outputs and labels between 1e-5 and 1. The gradient is -y / a, unclipped: where a < 1e-5 or a > 1 the score is constant and"
                            + " the gradient is not; a label 0 counts as 1e-5 in the score and as 0 in the gradient.",
                    "The same clip in both, or in none; 0 log 0 is 0.",
                    "LossKLD.scoreArray applies Transforms.max and min with Nd4j.EPS_THRESHOLD to copies; computeGradient starts again from"
                            + " the unclipped arrays. After softmax the difference is 1e-5 of a score; after identity, relu or tanh it is everything.",
                    CaseFilter.kind(KIND, "KL_DIVERGENCE", "RECONSTRUCTION_CROSSENTROPY")
                            .and(verdict("contradicts"))),
            new Fault(
                    "SparseLabelOutOfRange",
                    "LossSparseMCXENT accepts labels that are no class, and pushes every output down",
                    Severity.RARE,
                    "A label 3 or -1 of 3 classes gives a row of zeros: the score is 0, the gradient after softmax is a, not 0, and nothing is thrown.",
                    "An exception that names the label and the number of classes.",
                    "toOneHot uses OneHot, which leaves a row of zeros, and the shortcut a - y in LossMCXENT.computeGradient presumes that labels"
                            + " sum to 1. Labels that count from 1 train without a word.",
                    CaseFilter.kind(KIND, "SPARSE_MCXENT").and(with("SOFTMAX"))),
            new Fault(
                    "McxentLabelsSumToOne",
                    "LossMCXENT after softmax has the gradient a - y, which is right only for labels that sum to 1",
                    Severity.RARE,
                    "For softmax with labels of sum s the derivative of -sum y log a is s a - y. DL4J returns a - y whatever s is; with a single"
                            + " output, whose softmax is always 1, it returns 1 - y where the score is constant.",
                    "s a - y, or an exception for labels that are no distribution.",
                    "LossMCXENT.computeGradient: \"grad = output.subi(labels)\" in the branch of ActivationSoftmax; the branch for weights does"
                            + " it right, with the sum of weighted labels. Multi-hot labels reach this by mistake.",
                    CaseFilter.kind(KIND, "MCXENT", "NEGATIVELOGLIKELIHOOD").and(with("SOFTMAX"))),
            new Fault(
                    "FMeasureDefaultType",
                    "LossFMeasure with two outputs throws in a network whose type is not ND4J's default",
                    Severity.BREAKS,
                    "In a network in DOUBLE, computeGradient throws in the derivative of most activations, softmax among them.",
                    "A gradient in the type of the network.",
                    "dLdOut = Nd4j.create(labels.shape()) has ND4J's default type, FLOAT; it should have labels.dataType(). The same call returns a FLOAT"
                            + " gradient where numerator and denominator are 0.",
                    CaseFilter.kind(KIND, "F_MEASURE").and(verdict("throws").or(saying("is FLOAT")))),
            new Fault(
                    "FMeasureTwoOutputs",
                    "LossFMeasure with two outputs has no gradient for the first of them",
                    Severity.WRONG,
                    "Its score uses both outputs: false negatives are sum y1 a0. The gradient of a0 is always 0, and that of a1 is as if a0 were 1 - a1."
                            + " So after sigmoid, or any but softmax, it is not the derivative of the score.",
                    "Derivatives with respect to both outputs; or an exception for activations other than softmax.",
                    "computeGradient sets only column 1 of dLdOut. After softmax that is enough, because a0 = 1 - a1 there.",
                    CaseFilter.kind(KIND, "F_MEASURE")),
            new Fault(
                    "MultiLabelDefaultType",
                    "LossMultiLabel works only in ND4J's default type",
                    Severity.BREAKS,
                    "In a network in DOUBLE, score and gradient throw \"Matrix multiplication: arrays must have same dtype\", or the gradient is FLOAT.",
                    "It computes in the type of the network.",
                    "LossMultiLabel.calculate makes helpers by Nd4j.ones(shape) and Nd4j.create(shape), without a type.",
                    CaseFilter.kind(KIND, "MULTI_LABEL").and(verdict("throws").or(saying("is FLOAT")))),
            new Fault(
                    "MultiLabelOverflow",
                    "LossMultiLabel is NaN where a prediction is confidently right",
                    Severity.RARE,
                    "It takes exp(a_k - a_l) of all pairs of outputs and multiplies those that do not count with 0. Where a label's output is 89 above the"
                            + " other in FLOAT, the reverse pair is Infinity, and Infinity * 0 is NaN.",
                    "The sum over the pairs of a label that is there and one that is not; it is nearly 0 here.",
                    "LossMultiLabel.calculate selects pairs by multiplication after the exponential; it should select before.",
                    CaseFilter.kind(KIND, "MULTI_LABEL")),
            new Fault(
                    "LogOfZero",
                    "Losses with a logarithm are infinite or NaN where an output is rounded to 0",
                    Severity.RARE,
                    "MCXENT, negative log-likelihood, sparse MCXENT, Poisson and MSLE after anything but softmax (Poisson also after it) take log a, which is"
                            + " -Infinity once a rounds to 0: after sigmoid at z = -104 in FLOAT, at -746 in DOUBLE. With a label 0 it is 0 * -Infinity = NaN. So it"
                            + " is for sparse labels after activations with negative outputs, though only the output of the class counts.",
                    "A finite score, as the clip of 1e-10 makes it after softmax; 0 log 0 is 0.",
                    "LossMCXENT clips in the branch of ActivationSoftmax only; LossPoisson and LossMSLE do not clip.",
                    CaseFilter.kind(
                                    KIND,
                                    "MCXENT",
                                    "NEGATIVELOGLIKELIHOOD",
                                    "SPARSE_MCXENT",
                                    "POISSON",
                                    "MEAN_SQUARED_LOGARITHMIC_ERROR")
                            .and(verdict("not finite"))));

    private LossFaults() {}
}
