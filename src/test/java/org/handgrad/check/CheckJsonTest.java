package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handgrad.check.evidence.PassRule;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A result as JSON says what the result says, and is JSON whatever the numbers are. */
class CheckJsonTest {
    private static JsonNode read(CheckResult result) {
        return new JsonMapper().readTree(result.toJson());
    }

    @Test
    void itSaysWhatTheResultSays() {
        CheckResult result =
                Quadratic.check(theta -> Quadratic.gradient(theta).mul(2)).run();
        JsonNode json = read(result);
        assertThat(json.propertyNames())
                .containsExactly("subject", "precision", "points", "passes", "arrays", "advice", "rule");
        assertThat(json.get("subject").asString()).isEqualTo("cost");
        assertThat(json.get("precision").asString()).isEqualTo("float64");
        assertThat(json.get("points").asInt()).isEqualTo(1);
        assertThat(json.get("passes").asBoolean()).isFalse();
        assertThat(json.get("advice").asString()).isEmpty();
        assertThat(json.get("rule").asString()).isEqualTo(PassRule.inWords());

        JsonNode array = json.get("arrays").get(0);
        assertThat(array.propertyNames())
                .containsExactly("parameter", "shape", "verdict", "reasons", "causes", "witnesses");
        assertThat(array.get("parameter").asString()).isEqualTo("W");
        assertThat(array.get("shape").toString()).isEqualTo("[2,2]");
        assertThat(array.get("verdict").asString()).isEqualTo("wrong");
        assertThat(array.get("causes").get(0).asString()).isEqualTo("a factor 2 too many");
        assertThat(array.get("reasons").get(0).asString())
                .isEqualTo(result.array("W").reasons().get(0));

        JsonNode witness = array.get("witnesses").get(0);
        assertThat(witness.propertyNames()).containsExactly("witness", "point", "maxRelativeError", "bound", "verdict");
        assertThat(witness.get("witness").asString()).isEqualTo("central difference");
        assertThat(witness.get("point").asInt()).isEqualTo(1);
        assertThat(witness.get("maxRelativeError").asDouble())
                .isEqualTo(result.comparisons().get(0).maxRelativeError());
        assertThat(witness.get("bound").asDouble())
                .isEqualTo(result.comparisons().get(0).bound());
        assertThat(witness.get("verdict").asString()).isEqualTo("disagrees");
    }

    /** JSON has no NaN. */
    @Test
    void whatIsNoNumberIsNull() {
        JsonNode json = read(GradientCheck.ofCost(theta -> Double.NaN)
                .gradient(theta -> Map.of("t", Nd4j.createFromArray(1.0)))
                .at(Map.of("t", Nd4j.createFromArray(0.5)))
                .run());
        List<JsonNode> witnesses =
                json.get("arrays").get(0).get("witnesses").valueStream().toList();
        assertThat(witnesses).hasSize(2);
        assertThat(witnesses)
                .allMatch(witness -> witness.get("maxRelativeError").isNull());
    }

    @Test
    void ofAFaultyArrayThereIsNoWitness() {
        JsonNode array =
                read(Quadratic.checkMap(theta -> null).run()).get("arrays").get(0);
        assertThat(array.get("verdict").asString()).isEqualTo("wrong");
        assertThat(array.get("reasons").get(0).asString()).isEqualTo("W: it returned null, not a map of arrays");
        assertThat(array.get("witnesses").isEmpty()).isTrue();
    }
}
