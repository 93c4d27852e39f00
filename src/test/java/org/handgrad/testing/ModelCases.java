package org.handgrad.testing;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;

/** Every model × activation × loss × shape that the builds are compared on. */
public final class ModelCases {
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
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape(5, 3, 2), // no hidden layer
            new Shape(4, 1, 1), // the notes' linear model and neuron
            new Shape(1, 1, 1), // one sample, one feature, one unit
            new Shape(1, 3, 1), // one sample, one unit
            new Shape(1, 1, 2), // one sample, one feature
            new Shape(6, 1, 1, 1), // the notes' chain
            new Shape(5, 3, 4, 2),
            new Shape(1, 3, 4, 2), // one sample
            new Shape(7, 1, 3, 2), // one feature
            new Shape(5, 2, 4, 1), // one output
            new Shape(6, 3, 3, 3), // square weights
            new Shape(7, 4, 3, 5, 2)); // two hidden layers

    /** Losses with every output activation they accept. */
    public static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Shape shape : SHAPES) {
            for (Loss loss : Loss.values()) {
                for (Activation output : outputActivations(loss, shape)) {
                    for (Activation hidden : hiddenActivations(shape)) {
                        cases.add(of(shape, hidden, output, loss, true, 0));
                    }
                }
            }
        }
        for (Loss loss : Loss.values()) {
            for (Activation output : loss.outputActivations()) {
                cases.add(of(new Shape(5, 3, 4, 2), Activation.TANH, output, loss, false, 0));
                cases.add(of(new Shape(5, 3, 4, 2), Activation.SOFTPLUS, output, loss, true, 0.1));
            }
        }
        return cases;
    }

    private static List<Activation> outputActivations(Loss loss, Shape shape) {
        boolean oneOutput = shape.widths.get(shape.widths.size() - 1) == 1;
        return loss.outputActivations().stream()
                .filter(output -> output != Activation.SOFTMAX || !oneOutput)
                .toList();
    }

    private static List<Activation> hiddenActivations(Shape shape) {
        if (shape.widths.size() == 2) {
            return List.of(Activation.IDENTITY); // there is no hidden layer to put it in
        }
        return List.of(Activation.IDENTITY, Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.SOFTPLUS);
    }

    private static Case of(
            Shape shape, Activation hidden, Activation output, Loss loss, boolean bias, double weightDecay) {
        List<LayerSpec> layers = new ArrayList<>();
        StringBuilder name = new StringBuilder(shape.samples + "×" + shape.widths.get(0));
        for (int l = 1; l < shape.widths.size(); l++) {
            boolean last = l == shape.widths.size() - 1;
            layers.add(new LayerSpec(shape.widths.get(l), last ? output : hidden, bias));
            name.append('-').append(shape.widths.get(l)).append(last ? output : hidden);
        }
        name.append(' ').append(loss).append(bias ? "" : " no bias").append(weightDecay > 0 ? " decay" : "");
        return new Case(new ModelSpec(name.toString(), shape.widths.get(0), layers, loss, weightDecay), shape.samples);
    }
}
