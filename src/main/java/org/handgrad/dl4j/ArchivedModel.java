package org.handgrad.dl4j;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.deeplearning4j.nn.conf.constraint.UnitNormConstraint;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInitXavier;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaBelief;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.schedule.CycleSchedule;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.InverseSchedule;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.RampSchedule;
import org.nd4j.linalg.schedule.SigmoidSchedule;
import org.nd4j.linalg.schedule.StepSchedule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model that a {@code configuration.json} describes. DL4J makes objects of whatever classes the text names; here it is
 * only read. It has to be what handgrad writes of some model, but for what only training or an optimiser asks for.
 */
record ArchivedModel(ModelSpec spec, Precision precision) {
    static final String ENTRY = "configuration.json";

    private static final String CLASS = "@class";
    private static final int MOST_SHOWN = 80;
    private static final OptimizerSpec ANY = new OptimizerSpec.Sgd(1);
    private static final JsonMapper JSON = new JsonMapper();

    /** What an answer does not depend on. */
    private static final Set<String> PASSED_OVER = Set.of(
            "iupdater",
            "regularization",
            "regularizationBias",
            "gradientNormalization",
            "gradientNormalizationThreshold",
            "constraints",
            "seed",
            "iterationCount",
            "epochCount",
            "variables");

    /** The classes that handgrad's configurations name. */
    private static final Set<String> CLASSES = Stream.of(
                    Stream.of(DenseLayer.class, OutputLayer.class, WeightInitXavier.class),
                    Stream.of(Sgd.class, Nesterovs.class, AdaGrad.class, RmsProp.class, Adam.class),
                    Stream.of(AdaMax.class, AMSGrad.class, Nadam.class, AdaDelta.class, AdaBelief.class, NoOp.class),
                    Stream.of(ExponentialSchedule.class, InverseSchedule.class, PolySchedule.class),
                    Stream.of(SigmoidSchedule.class, StepSchedule.class, MapSchedule.class),
                    Stream.of(CycleSchedule.class, RampSchedule.class),
                    Stream.of(L1Regularization.class, L2Regularization.class, WeightDecay.class, FixedSchedule.class),
                    Stream.of(MaxNormConstraint.class, UnitNormConstraint.class, NonNegativeConstraint.class),
                    Stream.of(Activation.values()).map(ArchivedModel::type),
                    Stream.of(Loss.values()).map(ArchivedModel::type))
            .flatMap(classes -> classes)
            .map(Class::getName)
            .collect(Collectors.toSet());

    /**
     * Reads a text that anybody may have written.
     *
     * @throws IOException if it is not what handgrad writes of a model
     */
    static ArchivedModel parse(String text) throws IOException {
        try {
            JsonNode found = JSON.readTree(text);
            requireKnownClasses("", found);
            ArchivedModel model = new ArchivedModel(spec(found), precision(found));
            JsonNode written = JSON.readTree(
                    Dl4jConfiguration.of(model.spec(), model.precision(), ANY).toJson());
            requireEqual("", written, found);
            return model;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(
                    "its %s cannot be understood: %s"
                            .formatted(
                                    ENTRY,
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")),
                    e);
        }
    }

    private static Class<?> type(Activation activation) {
        return Dl4jActivation.of(new LayerSpec(1, activation, false)).getClass();
    }

    /** A layer; its activation may be one of several that DL4J has one class for, and may have numbers. */
    private static LayerSpec layer(JsonNode layer, String path) throws IOException {
        JsonNode function = layer.path("activationFn");
        Activation activation = named(Activation.values(), ArchivedModel::type, path, function);
        if (activation == Activation.GELU_SIGMOID && function.path("precise").asBoolean(false)) {
            activation = Activation.GELU_TANH;
        }
        List<Double> constants = activation.constants().stream()
                .map(constant -> function.path(constant.name()).asDouble(Double.NaN))
                .toList();
        return new LayerSpec(
                layer.path("nout").asInt(0),
                activation,
                constants,
                layer.path("hasBias").asBoolean(false));
    }

    private static Class<?> type(Loss loss) {
        return Dl4jLoss.of(loss, Precision.FLOAT64).getClass();
    }

    private static Precision precision(JsonNode found) throws IOException {
        JsonNode type = found.path("dataType");
        return Stream.of(Precision.values())
                .filter(precision -> precision.dataType().name().equals(type.asString("")))
                .findFirst()
                .orElseThrow(() -> unexpected("/dataType", type, "DOUBLE or FLOAT"));
    }

    private static ModelSpec spec(JsonNode found) throws IOException {
        JsonNode confs = found.path("confs");
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 0; l < confs.size(); l++) {
            JsonNode layer = confs.get(l).path("layer");
            String path = "/confs/%s/layer/activationFn".formatted(l);
            layers.add(layer(layer, path));
        }
        if (layers.isEmpty()) {
            throw unexpected("/confs", confs, "a list of layers");
        }
        int last = layers.size() - 1;
        Loss loss = named(
                Loss.values(),
                ArchivedModel::type,
                "/confs/%s/layer/lossFn".formatted(last),
                confs.get(last).path("layer").path("lossFn"));
        return new ModelSpec("saved", confs.get(0).path("layer").path("nin").asInt(0), layers, loss);
    }

    /** The one of these whose class a node names. */
    private static <T> T named(T[] all, Function<T, Class<?>> type, String path, JsonNode node) throws IOException {
        JsonNode name = node.path(CLASS);
        return Stream.of(all)
                .filter(one -> type.apply(one).getName().equals(name.asString("")))
                .findFirst()
                .orElseThrow(() -> unexpected(
                        path + "/" + CLASS,
                        name,
                        Stream.of(all).map(one -> type.apply(one).getName()).collect(Collectors.joining(" or "))));
    }

    private static void requireKnownClasses(String path, JsonNode node) throws IOException {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String here = path + "/" + property.getKey();
            if (property.getKey().equals(CLASS)
                    && !CLASSES.contains(property.getValue().asString(""))) {
                throw unexpected(here, property.getValue(), "a class that models of handgrad name");
            }
            requireKnownClasses(here, property.getValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireKnownClasses(path + "/" + i, node.get(i));
        }
    }

    private static void requireEqual(String path, JsonNode expected, JsonNode found) throws IOException {
        boolean objects = expected.isObject() && found.isObject();
        boolean lists = expected.isArray() && found.isArray() && expected.size() == found.size();
        if (!objects && !lists) {
            if (!expected.equals(found)) {
                throw unexpected(path, found, shown(expected));
            }
            return;
        }
        Set<String> keys = new TreeSet<>(expected.propertyNames());
        keys.addAll(found.propertyNames());
        keys.removeAll(PASSED_OVER);
        for (String key : keys) {
            requireEqual(path + "/" + key, expected.path(key), found.path(key));
        }
        for (int i = 0; expected.isArray() && i < expected.size(); i++) {
            requireEqual(path + "/" + i, expected.get(i), found.get(i));
        }
    }

    private static IOException unexpected(String path, JsonNode found, String expected) {
        return new IOException(
                "its %s has %s at %s, where %s was expected".formatted(ENTRY, shown(found), path, expected));
    }

    /** A value as one short line. */
    private static String shown(JsonNode node) {
        String line = node.isMissingNode() ? "nothing" : node.toString().replaceAll("\\p{Cntrl}", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }
}
