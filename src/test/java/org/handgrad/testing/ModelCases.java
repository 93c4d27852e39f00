package org.handgrad.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Penalty;
import org.handgrad.model.Restraints;

/** Models of all shapes, activations and losses, which the builds are compared on. */
public final class ModelCases {
    /** {@code -Dhandgrad.cases=all} takes every combination everywhere. */
    private static final boolean EVERYTHING = "all".equals(System.getProperty("handgrad.cases"));

    /** The activations and losses that are combined with each other and with every shape. */
    private static final EnumSet<Activation> USUAL = EnumSet.range(Activation.IDENTITY, Activation.SOFTMAX);

    private static final EnumSet<Loss> USUAL_LOSSES = EnumSet.range(Loss.MSE, Loss.MCXENT);

    private static final List<Activation> HIDDEN = List.copyOf(EnumSet.range(Activation.IDENTITY, Activation.SOFTPLUS));

    private ModelCases() {}

    /** A model and how many samples it is given. */
    public record Case(ModelSpec model, int samples) {
        @Override
        public String toString() {
            return model.name();
        }
    }

    /** Widths of one network, inputs first; samples differ from every width, so that no transpose can hide. */
    private record Shape(int samples, List<Integer> widths) {
        Shape(int samples, Integer... widths) {
            this(samples, List.of(widths));
        }

        boolean isHidden() {
            return widths.size() > 2;
        }
    }

    /** A loss, and an activation of the last layer that it accepts. */
    private record Output(Loss loss, Activation activation) {
        static List<Output> usual() {
            List<Output> usual = new ArrayList<>();
            for (Loss loss : USUAL_LOSSES) {
                loss.outputActivations().stream()
                        .filter(USUAL::contains)
                        .forEach(activation -> usual.add(new Output(loss, activation)));
            }
            return usual;
        }

        /** DL4J has no softmax over a single unit. */
        boolean suits(Shape shape) {
            return activation != Activation.SOFTMAX || shape.widths.get(shape.widths.size() - 1) > 1;
        }
    }

    private static final Shape ORDINARY = new Shape(5, 3, 4, 2);

    private static final List<Shape> OTHERS = List.of(
            new Shape(5, 3, 2), // no hidden layer
            new Shape(4, 1, 1), // the notes' linear model and neuron
            new Shape(1, 1, 1), // one sample, one feature, one unit
            new Shape(1, 3, 1), // one sample, one unit
            new Shape(1, 1, 2), // one sample, one feature
            new Shape(6, 1, 1, 1), // the notes' chain
            new Shape(1, 3, 4, 2), // one sample
            new Shape(7, 1, 3, 2), // one feature
            new Shape(5, 2, 4, 1), // one output
            new Shape(6, 3, 3, 3), // square weights
            new Shape(7, 4, 3, 5, 2)); // two hidden layers

    /** Whether a loss or the output before it is one that is combined with others. */
    public static boolean isUsual(Loss loss, Activation output) {
        return USUAL_LOSSES.contains(loss) || USUAL.contains(output);
    }

    /** Every shape with the usual activations and losses. */
    public static List<Case> all() {
        List<Case> cases = new ArrayList<>(ofOneShape());
        OTHERS.forEach(shape -> HIDDEN.stream()
                .limit(shape.isHidden() ? HIDDEN.size() : 1)
                .forEach(hidden -> Output.usual().stream()
                        .filter(output -> output.suits(shape))
                        .forEach(output -> cases.add(of(shape, hidden, output, true, 0)))));
        return cases;
    }

    /**
     * One shape with every combination of activations and loss; the other shapes with every loss and output, and with the hidden
     * activations in turns. What only a combination of three may break is left to {@link #all}.
     */
    public static List<Case> pairs() {
        if (EVERYTHING) {
            return all();
        }
        List<Case> cases = new ArrayList<>(ofOneShape());
        for (int s = 0; s < OTHERS.size(); s++) {
            cases.addAll(inTurns(OTHERS.get(s), s));
        }
        return cases;
    }

    /** Of one shape, every activation and every loss once, and models without bias and with weight decay. */
    public static List<Case> fewest() {
        if (EVERYTHING) {
            return ofOneShape();
        }
        List<Case> cases = new ArrayList<>(inTurns(ORDINARY, 0));
        cases.addAll(peculiar(Output.usual().get(0)));
        cases.addAll(unusual(1));
        return cases;
    }

    /** Every activation and every loss, no bias and weight decay, in one shape; the usual ones in every combination. */
    public static List<Case> ofOneShape() {
        List<Case> cases = new ArrayList<>();
        for (Output output : Output.usual()) {
            HIDDEN.forEach(hidden -> cases.add(of(ORDINARY, hidden, output, true, 0)));
            cases.addAll(peculiar(output));
        }
        cases.addAll(unusual(USUAL.size()));
        return cases;
    }

    /**
     * Each of the other activations in the hidden layer and in the last one, and each of the other losses.
     *
     * @param outputs after how many activations
     */
    private static List<Case> unusual(int outputs) {
        List<Case> cases = new ArrayList<>();
        for (Activation activation : EnumSet.complementOf(USUAL)) {
            cases.add(of(ORDINARY, activation, new Output(Loss.MSE, Activation.IDENTITY), true, 0));
            cases.add(of(ORDINARY, Activation.TANH, new Output(Loss.MSE, activation), true, 0.1));
        }
        for (Loss loss : EnumSet.complementOf(USUAL_LOSSES)) {
            loss.outputActivations().stream()
                    .filter(USUAL::contains)
                    .limit(outputs)
                    .forEach(output -> cases.add(of(ORDINARY, Activation.TANH, new Output(loss, output), true, 0)));
        }
        return cases;
    }

    /** Without bias, with weight decay, and with penalties on everything. */
    private static List<Case> peculiar(Output output) {
        return List.of(
                of(ORDINARY, Activation.TANH, output, false, 0),
                of(ORDINARY, Activation.SOFTPLUS, output, true, 0.1),
                of(ORDINARY, Activation.TANH, output, true, SampleRestraints.PENALTY));
    }

    private static List<Case> inTurns(Shape shape, int first) {
        List<Output> outputs =
                Output.usual().stream().filter(output -> output.suits(shape)).toList();
        return IntStream.range(0, outputs.size())
                .mapToObj(j -> of(shape, HIDDEN.get((first + j) % HIDDEN.size()), outputs.get(j), true, 0))
                .toList();
    }

    private static Case of(Shape shape, Activation hidden, Output output, boolean bias, double weightDecay) {
        return of(shape, hidden, output, bias, Penalty.ofWeights(weightDecay));
    }

    private static Case of(Shape shape, Activation hidden, Output output, boolean bias, Penalty penalty) {
        List<LayerSpec> layers = new ArrayList<>();
        StringBuilder name = new StringBuilder(shape.samples + "×" + shape.widths.get(0));
        for (int l = 1; l < shape.widths.size(); l++) {
            Activation activation = l == shape.widths.size() - 1 ? output.activation() : hidden;
            layers.add(new LayerSpec(shape.widths.get(l), activation, bias));
            name.append('-').append(shape.widths.get(l)).append(activation);
        }
        name.append(' ')
                .append(output.loss())
                .append(bias ? "" : " no bias")
                .append(penalty.equals(Penalty.NONE) ? "" : " " + penalty);
        ModelSpec model =
                new ModelSpec(name.toString(), shape.widths.get(0), layers, output.loss(), Restraints.of(penalty));
        return new Case(model, shape.samples);
    }
}
