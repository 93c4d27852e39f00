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
class WorkloadTest {
    private static final Path IRIS = Path.of("configs/iris.yaml");

    static List<BenchCase> standard() {
        return BenchCase.standard();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void aStandardCaseIsWhatItsNameSays(BenchCase timed) {
        Workload workload = timed.workload();

        assertThat("%d×%d-%d-%d"
                        .formatted(
                                workload.batch().size(),
                                workload.model().inputs(),
                                workload.model().width(1),
                                workload.model().outputs()))
                .isEqualTo(timed.model());
        assertThat(workload.batch().x().dataType())
                .isEqualTo(workload.precision().dataType());
    }

    @Test
    void onlyLargeProductsAreWorthMoreThreads() {
        assertThat(BenchCase.standard().stream().map(timed -> timed.workload().isLarge()))
                .containsExactly(false, false, true, true);
    }

    @Test
    void aConfigurationGivesItsModelsAndItsFirstBatch() throws IOException, ConfigException {
        List<BenchCase> cases = BenchCase.of(IRIS, ExperimentReader.read(IRIS, List.of()));
        assertThat(cases).containsExactly(new BenchCase("configs/iris.yaml", "mlp"));

        Workload workload = cases.get(0).workload();
        assertThat(workload.batch().size()).isEqualTo(32);
        assertThat(workload.model().penalty().weights().l2()).isEqualTo(0.001);
        assertThat(workload.precision()).isEqualTo(Precision.FLOAT64);
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new BenchCase("standard", "5×5-5-5").workload())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no standard case '5×5-5-5'");
    }

    @ParameterizedTest
    @EnumSource(Build.class)
    void theTimedStepLearns(Build build) {
        Workload workload = new BenchCase("standard", "4×2-2-1").workload();
        Network network = workload.network(build);
        double before = network.cost(workload.batch());
        network.step(workload.batch());

        assertThat(network.cost(workload.batch())).isLessThan(before);
    }
}
