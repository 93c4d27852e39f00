package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.check.evidence.Witness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No right gradient is called wrong. {@code -Dhandgrad.models=10000} says how many random models are tried, {@code
 * -Dhandgrad.seed=7208} from which seed on; {@code target/models.txt} counts the verdicts and lists what was not simply passed.
 */
@Tag("slow")
class NoFalseAlarmTest {
    private static final int MODELS = Integer.getInteger("handgrad.models", 60);
    private static final int FIRST = Integer.getInteger("handgrad.seed", 1);
    private static final int ENTRIES = 4;
    private static final Set<Witness> WITNESSES = EnumSet.of(Witness.AUTODIFF, Witness.DIFFERENCES, Witness.REMAINDER);

    private static CheckResult checked(RandomModel random) {
        ModelCheck check = ModelCheck.of(random.model(), random.batch(), random.precision(), ENTRIES, WITNESSES);
        check.examine(random.at());
        return check.result();
    }

    /** Kinks that rounding hides from narrow steps, and a softmax output that meets its target to 10⁻¹². */
    @ParameterizedTest
    @ValueSource(longs = {1669, 5527, 7208, 7259})
    void rareOnesAreRightToo(long seed) {
        assertThat(checked(RandomModel.of(seed)).arrays())
                .isNotEmpty()
                .noneMatch(
                        array -> array.verdict() == GradientVerdict.WRONG || array.verdict() == GradientVerdict.NOISY);
    }

    @Test
    void noRightGradientIsCalledWrong() throws IOException {
        Map<GradientVerdict, Integer> counts = new EnumMap<>(GradientVerdict.class);
        List<String> listed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + MODELS; seed++) {
            RandomModel random = RandomModel.of(seed);
            for (ArrayResult array : checked(random).arrays()) {
                counts.merge(array.verdict(), 1, Integer::sum);
                String line = "%s, %s: %s %s: %s"
                        .formatted(seed, random.precision(), array.parameter(), array.verdict(), array.reasons());
                if (array.verdict() == GradientVerdict.WRONG) {
                    wrong.add(line + " " + random.model());
                } else if (array.verdict() != GradientVerdict.AGREES) {
                    listed.add(line);
                }
            }
        }
        Path report = Path.of("target", "models.txt");
        Files.createDirectories(report.getParent());
        Files.writeString(
                report,
                "%d models: %s%n%s%n%s%n"
                        .formatted(MODELS, counts, String.join("\n", wrong), String.join("\n", listed)));

        assertThat(wrong).isEmpty();
        assertThat(counts.get(GradientVerdict.AGREES)).isGreaterThan(MODELS);
        assertThat(counts.getOrDefault(GradientVerdict.NOISY, 0)).isZero();
    }
}
