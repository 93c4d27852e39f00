package org.handgrad.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Layer;
import org.handgrad.report.document.ResultDocument.Model;
import org.handgrad.report.document.ResultDocument.Run;

/** Which equations of {@code docs/explanation/derivations.md} the hand-written build computes a model by, in the order of a step. */
final class ModelFormulas {
    private ModelFormulas() {}

    /** Labels of the cost and its gradient by the names of the models. */
    static Map<String, List<String>> ofGradients(ResultDocument result) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (Model model : result.models()) {
            Set<String> used = new LinkedHashSet<>(forward(model));
            used.addAll(backward(model));
            labels.put(model.name(), List.copyOf(used));
        }
        return labels;
    }

    /** Labels of the update by the optimizers of the runs. */
    static Map<String, List<String>> ofUpdates(ResultDocument result) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        result.runs().stream().map(Run::optimizer).distinct().forEach(name -> labels.put(name, update(name)));
        return labels;
    }

    private static List<String> forward(Model model) {
        List<String> labels = new ArrayList<>(List.of("forward"));
        model.layers().forEach(layer -> labels.add(layer.activation()));
        labels.add(model.loss() + (isCrossEntropy(model) ? "-logits" : ""));
        if (model.weightDecay() > 0) {
            labels.add("decay");
        }
        return labels;
    }

    /** The cross-entropies have a δ of their own, in which the slope of the last activation has cancelled. */
    private static List<String> backward(Model model) {
        List<String> labels = new ArrayList<>();
        List<Layer> layers = model.layers();
        int last = layers.size() - 1;
        if (isCrossEntropy(model) || model.loss().equals("kl-divergence")) {
            labels.add(model.loss() + "-delta");
        } else {
            boolean squared = model.loss().equals("mse") || model.loss().equals("l2");
            labels.add(squared ? "squared-error-gradient" : model.loss() + "-gradient");
            labels.add(layers.get(last).activation() + "-delta");
        }
        labels.add("weight-gradient");
        if (model.weightDecay() > 0) {
            labels.add("decay-gradient");
        }
        if (layers.stream().anyMatch(Layer::bias)) {
            labels.add("bias-gradient");
        }
        labels.add("activation-gradient");
        if (last > 0) {
            labels.add("delta");
            layers.subList(0, last).forEach(hidden -> labels.add(hidden.activation() + "-delta"));
        }
        return labels;
    }

    private static boolean isCrossEntropy(Model model) {
        return model.loss().equals("xent") || model.loss().equals("mcxent");
    }

    private static List<String> update(String optimizer) {
        return switch (optimizer) {
            case "adam", "amsgrad", "adabelief" -> List.of("adam-rate", optimizer);
            case "adamax", "nadam" -> List.of(optimizer + "-rate", optimizer);
            default -> List.of(optimizer);
        };
    }
}
