package org.handgrad.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.handgrad.model.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a forked virtual machine makes of the names it is given. */
class SubjectTest {
    private static final Path IRIS = Path.of("configs/iris.yaml");

    static List<BenchCase> standard() {
        return BenchCase.standard();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void aStandardCaseIsWhatItsNameSays(BenchCase timed) {
        Subject subject = timed.subject();

        assertThat("%d×%d-%d-%d"
                        .formatted(
                                subject.batch().size(),
                                subject.model().inputs(),
                                subject.model().width(1),
                                subject.model().outputs()))
                .isEqualTo(timed.model());
        assertThat(subject.batch().x().dataType()).isEqualTo(subject.precision().dataType());
    }

    @Test
    void onlyLargeProductsAreWorthMoreThreads() {
        assertThat(BenchCase.standard().stream().map(timed -> timed.subject().isLarge()))
                .containsExactly(false, false, true, true);
    }

    @Test
    void aConfigurationGivesItsModelsAndItsFirstBatch() throws IOException, ConfigException {
        List<BenchCase> cases = BenchCase.of(IRIS, ExperimentReader.read(IRIS, List.of()));
        assertThat(cases).containsExactly(new BenchCase("configs/iris.yaml", "mlp"));

        Subject subject = cases.get(0).subject();
        assertThat(subject.batch().size()).isEqualTo(32);
        assertThat(subject.model().weightDecay()).isEqualTo(0.001);
        assertThat(subject.precision()).isEqualTo(Precision.FLOAT64);
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new BenchCase("standard", "5×5-5-5").subject())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no standard case '5×5-5-5'");
    }

    @ParameterizedTest
    @EnumSource(Build.class)
    void theTimedStepLearns(Build build) {
        Subject subject = new BenchCase("standard", "4×2-2-1").subject();
        Network network = subject.network(build);
        double before = network.cost(subject.batch());
        network.step(subject.batch());

        assertThat(network.cost(subject.batch())).isLessThan(before);
    }
}
