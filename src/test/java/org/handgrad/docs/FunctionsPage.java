package org.handgrad.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handgrad.check.ModelCheck;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessComparison;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Activation;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.Schedule;
import org.handgrad.testing.Builds;
import org.handgrad.testing.Optimizers;
import org.handgrad.testing.RandomPoints;
import org.handgrad.testing.SampleRestraints;
import org.handgrad.testing.Schedules;
import org.handgrad.train.Learner;
import org.handgrad.train.Lockstep;
import org.handgrad.train.Parity;
import org.handgrad.train.TrainingObserver;

/** {@code docs/reference/functions.md}: what there is by hand, and what the witnesses say of it when the page is written. */
final class FunctionsPage {
    private static final Path DERIVATIONS = Path.of("docs", "explanation", "derivations.md");
    private static final Path RESTRAINTS = Path.of("docs", "explanation", "restraints.md");
    private static final Path HAND = Path.of("src", "main", "java", "org", "handgrad", "hand");
    private static final Pattern DISPLAY =
            Pattern.compile("\\$\\$\\s*(.+?)\\s*\\\\tag\\{([^}]*)}\\s*\\$\\$", Pattern.DOTALL);
    private static final Pattern DL4J =
            Pattern.compile("DL4J's\\s+(?:\\*\\s+)?\\{@code ([^}]+)}(?:\\s+and\\s+(?:\\*\\s+)?\\{@code ([^}]+)})?");
    private static final int SAMPLES = 7;
    private static final int ENTRIES = 6;
    private static final int EPOCHS = 10;
    private static final int BATCH = 3;

    /** The equation of each restraint, by its name in configurations. */
    private static final Map<String, String> LABELS = labels();

    private static final String BEGINNING = """
            <!-- Written by: mvn test -Dtest=FunctionsDocumentTest -Dhandgrad.write=true -->
            # Functions by hand

            Every function that handgrad computes by hand: its name in configurations, its equation, the file that computes it, and what DL4J
            calls it. The equations are derived in the [derivations](../explanation/derivations.md).

            """;

    private final Map<String, String> equations = new TreeMap<>();
    private final Map<Path, String> sources = new TreeMap<>();

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("l1", "l1-penalty");
        labels.put("weight-decay", "decay");
        labels.put("decoupled-decay", "decoupled-decay");
        labels.put("clip-elements", "clip-elements");
        labels.put("clip-layer", "clip-norm");
        labels.put("clip-parameter", "clip-norm");
        labels.put("renormalize-layer", "renormalize");
        labels.put("renormalize-parameter", "renormalize");
        labels.put("max-norm", "max-norm");
        labels.put("unit-norm", "unit-norm");
        labels.put("non-negative", "non-negative");
        return labels;
    }

    private FunctionsPage() throws IOException {
        Matcher display = DISPLAY.matcher(Files.readString(DERIVATIONS) + Files.readString(RESTRAINTS));
        for (int from = 0; display.find(from); from = display.end()) {
            String latex = display.group(1);
            equations.put(display.group(2), last(latex).replaceAll("\\s+", " ").strip());
        }
        try (Stream<Path> files = Files.walk(HAND)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.put(file, Files.readString(file));
            }
        }
    }

    /** A display that has no label of its own ends before. */
    private static String last(String latex) {
        int end = latex.lastIndexOf("$$");
        return end < 0 ? latex : latex.substring(end + 2);
    }

    static String text() throws IOException {
        FunctionsPage page = new FunctionsPage();
        return BEGINNING
                + page.activations()
                + page.losses()
                + page.optimizers()
                + page.schedules()
                + page.restraints();
    }

    private String activations() {
        StringBuilder text = new StringBuilder("""
                ## Activations

                Each is checked in the hidden layer of a 3-4-2 network with 7 samples, identity in the output layer, at one random point.
                Worst verdict of each witness over all derivatives:

                | name | equation | file | DL4J | autodiff | dl4j | differences | autodiff, float32 | dl4j, float32 |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Activation activation : Activation.values()) {
            boolean last = activation.onlyInLastLayer();
            ModelSpec model = last
                    ? model(Activation.TANH, activation, Loss.MSE)
                    : model(activation, Activation.IDENTITY, Loss.MSE);
            text.append(row(word(activation), "activation", verdicts(model)));
        }
        return text + "\n";
    }

    private String losses() {
        StringBuilder text = new StringBuilder("""
                ## Losses

                The same, with tanh in the hidden layer and the first output activation that the loss accepts.

                | name | equation | file | DL4J | autodiff | dl4j | differences | autodiff, float32 | dl4j, float32 |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Loss loss : Loss.values()) {
            Activation output = loss.outputActivations().iterator().next();
            text.append(row(word(loss), "loss", verdicts(model(Activation.TANH, output, loss))));
        }
        return text + "\n";
    }

    private String optimizers() {
        StringBuilder text = new StringBuilder("""
                ## Optimisers

                Each trains the 3-4-2 network for 10 epochs in batches of 3, beside DL4J and beside ND4J's updaters on SameDiff's gradients, from
                the same start. Parity of the whole training:

                | name | equation | file | DL4J | dl4j | autodiff | dl4j, float32 | autodiff, float32 |
                |---|---|---|---|---|---|---|---|
                """);
        for (OptimizerSpec optimizer : Optimizers.all()) {
            text.append(row(optimizer.name(), "optimizer", parities(optimizer)));
        }
        return text + "\n";
    }

    private String schedules() {
        StringBuilder text = new StringBuilder("""
                ## Schedules

                The same, with gradient descent whose rate follows the schedule, by steps and by epochs.

                | name | equation | file | DL4J | counts | dl4j | autodiff | dl4j, float32 | autodiff, float32 |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Schedule schedule : Schedules.all()) {
            String name = schedule.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            List<String> cells = new ArrayList<>(List.of(schedule.toString().contains("EPOCHS") ? "epochs" : "steps"));
            cells.addAll(parities(new OptimizerSpec.Sgd(schedule)));
            text.append(row(name, "schedule", cells));
        }
        return text + "\n";
    }

    private String restraints() {
        StringBuilder text = new StringBuilder("""
                ## What restrains training

                The same, with Adam of learning rate 0.01, the restraint by itself, and strong.

                | name | equation | file | DL4J | dl4j | autodiff | dl4j, float32 | autodiff, float32 |
                |---|---|---|---|---|---|---|---|
                """);
        OptimizerSpec adam = new OptimizerSpec.Adam(0.01, 0.9, 0.999, 1e-8);
        LABELS.forEach((name, label) -> {
            ModelSpec model = new ModelSpec(
                    "3-4-2",
                    3,
                    model(Activation.TANH, Activation.SIGMOID, Loss.MSE).layers(),
                    Loss.MSE,
                    SampleRestraints.all().get(name));
            text.append(row(name, label, "restraint", parities(model, adam)));
        });
        return text.toString();
    }

    private static ModelSpec model(Activation hidden, Activation output, Loss loss) {
        List<LayerSpec> layers = List.of(new LayerSpec(4, hidden, true), new LayerSpec(2, output, true));
        return new ModelSpec("3-4-2", 3, layers, loss);
    }

    private static List<String> verdicts(ModelSpec model) {
        Batch batch = RandomPoints.batch(model, SAMPLES, 3);
        Parameters at = RandomPoints.parameters(model, 1, 3);
        List<String> cells = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            Set<Witness> witnesses = precision == Precision.FLOAT64
                    ? EnumSet.of(Witness.AUTODIFF, Witness.DL4J, Witness.DIFFERENCES)
                    : EnumSet.of(Witness.AUTODIFF, Witness.DL4J);
            ModelCheck check = ModelCheck.of(model, batch, precision, ENTRIES, witnesses);
            check.examine(at);
            List<WitnessComparison> comparisons = check.result().comparisons();
            witnesses.forEach(witness -> cells.add(worst(comparisons, witness)));
        }
        return cells;
    }

    private static String worst(List<WitnessComparison> comparisons, Witness witness) {
        Set<String> said = comparisons.stream()
                .filter(comparison -> comparison.witness() == witness)
                .map(comparison -> comparison.verdict().label())
                .collect(Collectors.toSet());
        return Stream.of(
                        "disagrees",
                        "not comparable: another function",
                        "not comparable: clipped",
                        "cannot tell",
                        "agrees")
                .filter(said::contains)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parities(OptimizerSpec optimizer) {
        return parities(model(Activation.TANH, Activation.SIGMOID, Loss.MSE), optimizer);
    }

    private static List<String> parities(ModelSpec model, OptimizerSpec optimizer) {
        List<String> cells = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            Map<Build, Parity> parities = lockstep(model, optimizer, precision).parities();
            Parity dl4j = parities.get(Build.DL4J);
            cells.add(
                    Double.isFinite(dl4j.relativeDifference()) ? dl4j.verdict().label() : "throws");
            cells.add(parities.get(Build.AUTODIFF).verdict().label());
        }
        return cells;
    }

    private static Lockstep lockstep(ModelSpec model, OptimizerSpec optimizer, Precision precision) {
        Batch samples = RandomPoints.batch(model, SAMPLES, 3).castTo(precision.dataType());
        Parameters start = RandomPoints.parameters(model, 1, 3).castTo(precision);
        Map<Build, Learner> learners = Arrays.stream(Build.values())
                .collect(Collectors.toMap(
                        build -> build,
                        build -> learner(Builds.of(build, model, precision, optimizer, start)),
                        (a, b) -> a,
                        TreeMap::new));
        Learner shadow = learner(HandNetwork.randomlyRounded(model, precision, optimizer, start, 1));
        Lockstep lockstep = new Lockstep(learners, Optional.of(shadow), samples);
        Dataset data = new Dataset("random", samples, List.of("x1", "x2", "x3"), new Task.Regression());
        lockstep.train(new Batches(data, BATCH, 1), EPOCHS, TrainingObserver.NONE);
        return lockstep;
    }

    private static Learner learner(org.handgrad.model.Network network) {
        return new Learner(network, new GradientSource.Analytic());
    }

    /** A row; the label of the equation is the name, if need be with a word around it. */
    private String row(String name, String folder, List<String> cells) {
        Optional<String> label = Stream.of(folder + "-" + name, name, name + "-logits")
                .filter(equations::containsKey)
                .findFirst();
        return row(name, label, folder, cells);
    }

    private String row(String name, String label, String folder, List<String> cells) {
        return row(name, Optional.of(label), folder, cells);
    }

    private String row(String name, Optional<String> label, String folder, List<String> cells) {
        String equation = label.map(equations::get).map(FunctionsPage::inTable).orElse("–");
        Path file = fileOf(name, folder, label);
        String dl4j = DL4J.matcher(sources.get(file))
                .results()
                .map(found -> "`" + found.group(1) + (found.group(2) == null ? "`" : "`, `" + found.group(2) + "`"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " does not say what DL4J calls it"));
        String path = file.toString().replace('\\', '/');
        return "| `%s` | %s | [%s](../../%s) | %s | %s |\n"
                .formatted(name, equation, file.getFileName(), path, dl4j, String.join(" | ", cells));
    }

    private Path fileOf(String name, String folder, Optional<String> label) {
        Pattern citation = Pattern.compile("\\(eq\\.[\\s*]+" + Pattern.quote(label.orElse("\0")) + "\\)");
        return sources.entrySet().stream()
                .filter(source -> source.getKey().getParent().endsWith(folder))
                .filter(source -> DL4J.matcher(source.getValue()).find())
                .filter(source -> citation.matcher(source.getValue()).find()
                        || (label.isEmpty()
                                && source.getKey()
                                        .getFileName()
                                        .toString()
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith(name)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no file computes " + name));
    }

    /** A bar would end the cell. */
    private static String inTable(String latex) {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            if (c == '|') {
                text.append(open ? "\\rvert " : "\\lvert ");
                open = !open;
            } else {
                text.append(c);
            }
        }
        return "$" + text + "$";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
