package org.handgrad.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.ParameterValuesKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.schema.ValueKind;
import org.handgrad.model.InitialParameters;

/** {@code initial: xavier}, {@code initial: { uniform: { low: -1, high: 1 } }} or {@code initial: { values: … }}. */
final class InitialSection {
    private static final Key<Double> LOW = Key.required("low", NumberKind.ANY, "Lower bound.");
    private static final Key<Double> HIGH = Key.required("high", NumberKind.ANY, "Upper bound, excluded.");

    private static final Key<InitialParameters> UNIFORM = Key.optional(
            "uniform",
            Section.lenient(
                    "uniform",
                    "Weights and biases are drawn uniformly from a range.",
                    List.of(LOW, HIGH),
                    InitialSection::uniform),
            "Weights and biases are drawn uniformly from a range.");

    private static final Key<InitialParameters> VALUES = Key.optional(
            "values",
            new ParameterValuesKind().as(InitialParameters.Explicit::new),
            "Every parameter is given: `W1` as rows, one row per input and one number per unit; `b1` as a list.");

    private static final ValueKind<InitialParameters> KIND = EitherKind.wordOrMapping(
            new ChoiceKind<>(Map.of("xavier", new InitialParameters.Xavier())),
            Section.of(
                            "initial",
                            "Or `xavier`: normally distributed weights of variance 2 / (inputs + units), biases of 0.",
                            List.of(UNIFORM, VALUES),
                            InitialSection::given)
                    .withOneOf(List.of(UNIFORM, VALUES)));

    /** Of the whole experiment. */
    static final Key<InitialParameters> INITIAL =
            Key.optional("initial", KIND, "Initial parameters.").otherwise(new InitialParameters.Xavier(), "xavier");

    /** Of one model. */
    static final Key<InitialParameters> OWN_INITIAL =
            Key.optional("initial", KIND, "Initial parameters of this model.").otherwise("as for the experiment");

    private InitialSection() {}

    private static InitialParameters given(SectionValues entries) {
        return entries.get(UNIFORM).or(() -> entries.get(VALUES)).orElseThrow();
    }

    private static Optional<InitialParameters> uniform(SectionValues entries) {
        if (!entries.areSound()) {
            return Optional.empty();
        }
        double low = entries.value(LOW);
        double high = entries.value(HIGH);
        if (!(low < high)) {
            return entries.placeOf(HIGH).mismatch("a number greater than low");
        }
        if (Double.isInfinite(high - low)) {
            return entries.placeOf(HIGH).mismatch("a range that float64 holds");
        }
        return Optional.of(new InitialParameters.Uniform(low, high));
    }
}
