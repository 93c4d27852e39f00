package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.judge.JudgedNote;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/explanation/derivations.md} holds: every equation in it is judged as {@code handgrad derive} judges any note. */
@Tag("slow")
class DerivationsJudgedTest {
    private static final Path DERIVATIONS = Path.of("docs", "explanation", "derivations.md");
    private static final Pattern TAG = Pattern.compile("\\\\tag\\{([^}]*)}");

    private static String text;
    private static List<EquationJudgement> judged;

    @BeforeAll
    static void judge() throws IOException {
        text = Files.readString(DERIVATIONS);
        judged = JudgedNote.of(DERIVATIONS.toString(), text, List.of()).equations();
    }

    private static Set<String> labelled(EquationVerdict... verdicts) {
        Set<String> labels = new TreeSet<>();
        judged.stream()
                .filter(j -> List.of(verdicts).contains(j.verdict()))
                .forEach(j -> j.label().ifPresent(labels::add));
        return labels;
    }

    @Test
    void everyEquationThatTheCodeCitesHoldsOrSaysWhatANameMeans() {
        Set<String> tags = new TreeSet<>();
        TAG.matcher(text).results().map((MatchResult tag) -> tag.group(1)).forEach(tags::add);

        assertThat(labelled(EquationVerdict.HOLDS, EquationVerdict.DEFINITION)).isEqualTo(tags);
        assertThat(labelled(
                        EquationVerdict.REFUTED,
                        EquationVerdict.UNCHECKED,
                        EquationVerdict.INCOMPLETE,
                        EquationVerdict.STATEMENT))
                .isEmpty();
    }

    /** A claim that is taken for a definition is not held to anything; these are none. */
    @Test
    void theDefinitionsAreThoseOfModelsCostsAndOptimisers() {
        Set<String> definitions = labelled(EquationVerdict.DEFINITION);
        definitions.removeAll(labelled(EquationVerdict.HOLDS));

        assertThat(definitions)
                .containsExactlyInAnyOrder(
                        "linear",
                        "neuron",
                        "identity",
                        "sigmoid",
                        "tanh",
                        "relu",
                        "mse",
                        "l2",
                        "decay",
                        "sgd",
                        "rmsprop",
                        "adagrad",
                        "adam-rate",
                        "adadelta",
                        "adamax-rate",
                        "cosine-proximity",
                        "cube",
                        "elu",
                        "gelu-sigmoid",
                        "gelu-tanh",
                        "hardsigmoid",
                        "hardtanh",
                        "hinge",
                        "l1",
                        "leakyrelu",
                        "mae",
                        "mape",
                        "mish",
                        "msle",
                        "multi-label",
                        "noop",
                        "poisson",
                        "rationaltanh",
                        "rationaltanh-delta",
                        "rectifiedtanh",
                        "relu6",
                        "schedule-annealing",
                        "schedule-cycle",
                        "schedule-exponential",
                        "schedule-inverse",
                        "schedule-polynomial",
                        "schedule-ramp",
                        "schedule-sigmoid",
                        "schedule-step",
                        "selu",
                        "softsign",
                        "squared-hinge",
                        "swish",
                        "thresholdedrelu",
                        "wasserstein",
                        "fd-forward-bound",
                        "fd-central-bound");
    }

    @Test
    void onlyTheMistakesOfTheNotesAreRefuted() {
        assertThat(judged.stream().filter(j -> j.verdict() == EquationVerdict.REFUTED))
                .extracting(
                        j -> j.latex().replaceAll("\\s+", " "),
                        j -> j.diagnosis().orElse(null))
                .containsExactly(
                        tuple("w_i = rate w_{i_1}", EquationDiagnosis.REDEFINITION),
                        tuple("g(f(x))^{\\prime} = g(f(x))^{\\prime} f(x)^{\\prime}", EquationDiagnosis.CHAIN_RULE),
                        tuple(
                                "\\frac{\\partial}{\\partial w}C = \\frac{1}{n} \\sum_{i=1}^n"
                                        + " \\left( \\sigma(x_iw + b) - y_i \\right)^2",
                                EquationDiagnosis.NOT_DIFFERENTIATED),
                        tuple(
                                "\\frac{\\partial}{\\partial w^{(2)}}a_i^{(2)} = (1- a_i^{(2)})a_i^{(1)}",
                                EquationDiagnosis.MISSING_FACTOR));
    }

    /** What is left over is beyond the judge: bounds, limits, expansions with a remainder, variances. */
    @Test
    void nothingElseIsLeftUnchecked() {
        assertThat(judged.stream().filter(j -> j.display() && j.verdict() == EquationVerdict.UNCHECKED))
                .allMatch(j -> Pattern.compile("\\\\le|\\\\lim|\\\\xi|\\\\dots|\\\\mathrm\\{Var}|\\\\approx")
                        .matcher(j.latex())
                        .find());
    }
}
