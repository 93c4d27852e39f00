package org.handgrad.check;

import java.util.List;
import java.util.Locale;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.WitnessComparison;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A result as JSON; what there is no number for is null. */
final class CheckJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CheckJson() {}

    private record Document(
            String subject,
            String precision,
            int points,
            boolean passes,
            List<Array> arrays,
            String advice,
            String rule) {}

    private record Array(
            String parameter,
            List<Long> shape,
            String verdict,
            List<String> reasons,
            List<String> causes,
            List<Evidence> witnesses) {}

    private record Evidence(String witness, int point, Double maxRelativeError, Double bound, String verdict) {}

    static String write(CheckResult result) {
        return MAPPER.writeValueAsString(new Document(
                result.subject(),
                result.precision().name().toLowerCase(Locale.ROOT),
                result.points(),
                result.passes(),
                result.arrays().stream().map(CheckJson::array).toList(),
                result.advice(),
                PassRule.inWords()));
    }

    private static Array array(ArrayResult array) {
        return new Array(
                array.parameter(),
                array.shape(),
                array.verdict().label(),
                array.reasons(),
                array.causes(),
                array.comparisons().stream().map(CheckJson::evidence).toList());
    }

    private static Evidence evidence(WitnessComparison comparison) {
        return new Evidence(
                comparison.witness().label(),
                comparison.point(),
                finite(comparison.maxRelativeError()),
                finite(comparison.bound()),
                comparison.verdict().label());
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
