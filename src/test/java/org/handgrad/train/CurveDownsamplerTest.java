package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveDownsamplerTest {
    @Test
    void keepsEveryValueOfAShortSequence() {
        CurveDownsampler downsampler = new CurveDownsampler();
        List.of(3.0, 1.0, 2.0).forEach(downsampler::add);
        assertThat(downsampler.curve()).isEqualTo(new DownsampledCurve(1, List.of(3.0, 1.0, 2.0)));
    }

    @Test
    void ofNothingIsEmpty() {
        assertThat(new CurveDownsampler().curve().maxima()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {511, 512, 513, 514, 1024, 1025, 1026, 5000, 100_000})
    void isTheLargestValueOfEachStretch(int length) {
        Random random = new Random(length);
        List<Double> values = new ArrayList<>();
        CurveDownsampler downsampler = new CurveDownsampler();
        for (int i = 0; i < length; i++) {
            values.add(random.nextDouble());
            downsampler.add(values.get(i));
        }
        DownsampledCurve curve = downsampler.curve();
        List<Double> expected = new ArrayList<>();
        for (int from = 0; from < length; from += curve.stride()) {
            expected.add(Collections.max(values.subList(from, Math.min(length, from + curve.stride()))));
        }
        assertThat(curve.maxima()).isEqualTo(expected).hasSizeBetween(Math.min(length, 256), 512);
    }
}
