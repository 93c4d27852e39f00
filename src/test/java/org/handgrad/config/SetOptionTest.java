package org.handgrad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handgrad.config.ConfigTexts.SMALL;
import static org.handgrad.config.ConfigTexts.messageOf;
import static org.handgrad.config.ConfigTexts.read;

import java.util.List;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.data.source.DataSource;
import org.handgrad.model.GradientSource.FiniteDifference;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.OptimizerSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values from the command line in the place of those in the text. */
class SetOptionTest {
    @Test
    void setTakesThePlaceOfAValue() {
        ExperimentConfig config = read(
                SMALL.replace("  m:", "  m2: *none\n  m:").replace("  m2: *none\n", ""),
                "training.epochs=7",
                "optimizers.sgd.learning-rate=1e-3",
                "seeds=[4, 5]",
                "training.epochs=8");
        assertThat(config.training().epochs()).isEqualTo(8);
        assertThat(config.optimizers()).containsExactly(new OptimizerSpec.Sgd(1e-3));
        assertThat(config.seeds()).containsExactly(4L, 5L);
        assertThat(config.source())
                .isEqualTo("a.yaml --set training.epochs=7 --set optimizers.sgd.learning-rate=1e-3 "
                        + "--set 'seeds=[4, 5]' --set training.epochs=8");
    }

    @Test
    void setMakesTheMappingsThatAreMissing() {
        ExperimentConfig config = read(
                SMALL + "initial:\n",
                "check.points=2",
                "initial.uniform={ low: 0, high: 1 }",
                "optimizers.adam={ learning-rate: 0.1 }",
                "optimizers.adam.beta1=0.5");
        assertThat(config.checkPoints()).isEqualTo(2);
        assertThat(config.models().get(0).initial()).isEqualTo(new InitialParameters.Uniform(0, 1));
        assertThat(config.optimizers()).extracting(OptimizerSpec::name).containsExactly("sgd", "adam");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "models.mpl.loss=l2               | 'mpl' in models (did you mean 'mlp'?) | models.mpl",
                "models.other.layers.1.units=1    | 'other' in models, only mlp         | models.other",
                "optimizers.sdg.learning-rate=0.1 | 'sdg' in optimizers (did you mean 'sgd'?) | optimizers.sdg",
                "optimizers.adam.learning-rate=1  | 'adam' in optimizers, only sgd      | optimizers.adam"
            })
    void aPathThroughANameThatIsNotThereIsASlip(String option, String message, String entry) {
        assertThat(messageOf(SMALL.replace("  m:", "  mlp:"), option))
                .startsWith("--set %s:1:1: no entry %s; add a whole entry with --set '%s={ … }'\n"
                        .formatted(option, message, entry))
                .hasLineCount(3);
    }

    @Test
    void anotherOneInThePlaceOfAllCanBeChangedFurther() {
        assertThat(read(SMALL, "optimizers={ adam: { learning-rate: 0.1 } }", "optimizers.adam.beta1=0.5")
                        .optimizers())
                .extracting(OptimizerSpec::name)
                .containsExactly("adam");
    }

    @Test
    void setKeepsTheOrderOfTheModels() {
        String text = SMALL.replace(
                "optimizers:",
                SMALL.substring(SMALL.indexOf("  m:"), SMALL.indexOf("optimizers:"))
                                .replace("m:", "n:") + "optimizers:");
        assertThat(read(text, "models.m.loss=l2").models())
                .extracting(model -> model.spec().name() + " " + model.spec().loss())
                .containsExactly("m L2", "n MSE");
    }

    @Test
    void whatSetMadeReadsAsTheSameExperiment() {
        ExperimentConfig set = read(SMALL, "training.epochs=7", "description=no", "optimizers.sgd.learning-rate=1e-3");
        ExperimentConfig again = read(set.yaml());
        assertThat(again.training()).isEqualTo(set.training());
        assertThat(again.models()).isEqualTo(set.models());
        assertThat(again.optimizers()).isEqualTo(set.optimizers());
        assertThat(again.description()).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"training.epochs.x=1", "optimizers.sgd.learning-rate.x=1"})
    void setLeadsIntoNoMapping(String option) {
        assertThat(messageOf(SMALL, option)).isEqualTo("""
                --set %s:1:1: cannot set 'x' here: expected a mapping or list
                    1 | 1
                      | ^""".formatted(option));
    }

    @Test
    void setReachesIntoLists() {
        ExperimentConfig config = read(
                SMALL,
                "models.m.layers.1.bias=false",
                "data.points.inputs.2=[0, 5]",
                "data.points.targets.4.1=0.25",
                "gradients=[analytic, { central-difference: { epsilon: 1 } }]",
                "gradients.2.central-difference.epsilon=1e-5");
        DataSource.Inline points = (DataSource.Inline) config.data().source();
        assertThat(config.models().get(0).spec().layer(1).bias()).isFalse();
        assertThat(points.inputs()).element(1).isEqualTo(List.of(0.0, 5.0));
        assertThat(points.targets()).element(3).isEqualTo(List.of(0.25));
        assertThat(config.gradients()).element(1).isEqualTo(new FiniteDifference(Scheme.CENTRAL, 1e-5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "x", "-1", "1.5", "99999999999"})
    void elementsAreCountedFromOne(String number) {
        String first = number.replaceFirst("\\..*", "");
        assertThat(messageOf(SMALL, "models.m.layers." + number + ".units=1"))
                .startsWith("--set models.m.layers.%s.units=1:1:1: ".formatted(number))
                .contains(
                        number.equals(first)
                                ? "expected the number of a list element, from 1 to 1, found '%s'".formatted(number)
                                : "unknown key '5'");
    }

    @Test
    void mistakesInSetAreListedAfterThoseOfTheFile() {
        String text = messageOf(
                SMALL.replace("epochs: 3", "epochs: 0"),
                "optimizers.sgd.learning-rate=-1",
                "models.m.layers=[{ units: 1, activation: tahn }]",
                "seeds=[1",
                "description=# nothing",
                "optimizers.sgd.lerning-rate=1");
        assertThat(text).isEqualTo("""
                a.yaml:12:21: epochs: expected a whole number from 1 to 100000000, found '0'
                   12 | training: { epochs: 0 }
                      |                     ^
                --set seeds=[1:1:1: invalid YAML: while parsing a flow sequence, expected ',' or ']', but got \
                <stream end>
                    1 | [1
                      | ^
                --set description=# nothing:1:1: empty; expected a value
                    1 | # nothing
                      | ^
                --set optimizers.sgd.learning-rate=-1:1:1: learning-rate: expected a number greater than 0, found '-1'
                    1 | -1
                      | ^
                --set optimizers.sgd.lerning-rate=1:1:1: unknown key 'lerning-rate' (did you mean 'learning-rate'?)
                    1 | 1
                      | ^
                --set models.m.layers=[{ units: 1, activation: tahn }]:1:26: activation: expected one of identity, \
                sigmoid, tanh, relu, softplus, softmax, cube, elu, gelu-sigmoid, gelu-tanh, hardsigmoid, hardtanh, leakyrelu, mish, \
                rationaltanh, rectifiedtanh, relu6, selu, softsign, swish, thresholdedrelu, found 'tahn' (did you mean 'tanh'?)
                    1 | [{ units: 1, activation: tahn }]
                      |                          ^""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "training", "=1", ".a=1", "a.=1", "a..b=1", "a=", "a= "})
    void setNeedsAPathAndAValue(String option) {
        assertThatThrownBy(() -> SetOption.parse(option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected path.to.key=value, found '%s'".formatted(option));
    }
}
