package org.handgrad.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A feed-forward model and its cost. Layers are counted from 1, as in the notes; a⁽⁰⁾ is the input x.
 *
 * @param name what tables call it
 * @param inputs number of features, d
 * @param layers at least one
 * @param loss the loss
 * @param restraints what is added to the cost, and what else restrains training
 */
public record ModelSpec(String name, int inputs, List<LayerSpec> layers, Loss loss, Restraints restraints) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if the parts do not fit together
     */
    public ModelSpec {
        layers = List.copyOf(layers);
        if (inputs < 1) {
            throw new IllegalArgumentException("model '%s' needs at least one input, not %s".formatted(name, inputs));
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("model '%s' needs at least one layer".formatted(name));
        }
        for (LayerSpec hidden : layers.subList(0, layers.size() - 1)) {
            if (hidden.activation().onlyInLastLayer()) {
                throw new IllegalArgumentException(
                        "model '%s' has %s in a hidden layer".formatted(name, hidden.activation()));
            }
        }
        Activation output = layers.get(layers.size() - 1).activation();
        if (!loss.accepts(output)) {
            throw new IllegalArgumentException("model '%s': loss %s wants an output of %s, not %s"
                    .formatted(name, loss, loss.outputActivations(), output));
        }
        if (output == Activation.SOFTMAX && layers.get(layers.size() - 1).units() == 1) {
            throw new IllegalArgumentException(
                    "model '%s' has softmax over a single unit, which is always 1".formatted(name));
        }
        if (loss.comparesOutputs() && layers.get(layers.size() - 1).units() == 1) {
            throw new IllegalArgumentException(
                    "model '%s': loss %s compares outputs, and there is one".formatted(name, loss));
        }
    }

    /** A model of which nothing restrains the training. */
    public ModelSpec(String name, int inputs, List<LayerSpec> layers, Loss loss) {
        this(name, inputs, layers, loss, Restraints.NONE);
    }

    /**
     * A model with weight decay.
     *
     * @param weightDecay λ ≥ 0: adds ½ λ Σ ‖W⁽ˡ⁾‖² to the cost, over weights but not biases
     */
    public ModelSpec(String name, int inputs, List<LayerSpec> layers, Loss loss, double weightDecay) {
        this(name, inputs, layers, loss, Restraints.of(Penalty.ofWeights(weightDecay)));
    }

    /** What is added to the cost. */
    public Penalty penalty() {
        return restraints.penalty();
    }

    /** The same model by another name. */
    public ModelSpec named(String other) {
        return new ModelSpec(other, inputs, layers, loss, restraints);
    }

    /** L, the number of layers. */
    public int depth() {
        return layers.size();
    }

    /** Layer l of 1..L. */
    public LayerSpec layer(int l) {
        return layers.get(l - 1);
    }

    /** The width of a⁽ˡ⁾, l of 0..L: the number of inputs for l = 0, else the units of layer l. */
    public int width(int l) {
        return l == 0 ? inputs : layer(l).units();
    }

    /** k, the width of the last layer. */
    public int outputs() {
        return width(depth());
    }

    /** The name of the weights of layer l: {@code W1}, {@code W2} … */
    public static String weights(int l) {
        return "W" + l;
    }

    /** The name of the biases of layer l: {@code b1}, {@code b2} … */
    public static String biases(int l) {
        return "b" + l;
    }

    /** The names of the parameters of layer l, in order. */
    public List<String> parametersOf(int l) {
        return layer(l).bias() ? List.of(weights(l), biases(l)) : List.of(weights(l));
    }

    /** Whether a parameter of this name is one of weights, not of biases. */
    public static boolean isWeights(String parameter) {
        return parameter.startsWith("W");
    }

    /** Every parameter's shape in order: {@code W1 [inputs, units]}, {@code b1 [units]}, {@code W2} … */
    public Map<String, long[]> parameterShapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        for (int l = 1; l <= depth(); l++) {
            shapes.put(weights(l), new long[] {width(l - 1), width(l)});
            if (layer(l).bias()) {
                shapes.put(biases(l), new long[] {width(l)});
            }
        }
        return shapes;
    }

    /** The same model of so many features. */
    public ModelSpec withInputs(int other) {
        return other == inputs ? this : new ModelSpec(name, other, layers, loss, restraints);
    }

    /** The part of the model above a⁽ˡ⁾, with a⁽ˡ⁾ as its input; l of 0..L−1. */
    public ModelSpec above(int l) {
        return new ModelSpec(name + " above a" + l, width(l), layers.subList(l, depth()), loss, restraints);
    }
}
