package org.handgrad.audit.activation;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationRReLU;

/**
 * An activation of DL4J.
 *
 * @param name DL4J's
 * @param code the Java expression that makes one
 * @param make makes one: some remember what they were given last
 */
public record AuditedActivation(String name, String code, Supplier<IActivation> make) {
    /** All of {@link Activation}, and the other form of GELU. */
    public static List<AuditedActivation> all() {
        Stream<AuditedActivation> named = Stream.of(Activation.values())
                .map(activation -> new AuditedActivation(
                        activation.name(),
                        "Activation.%s.getActivationFunction()".formatted(activation.name()),
                        activation::getActivationFunction));
        Stream<AuditedActivation> others = Stream.of(
                new AuditedActivation("GELU(true)", "new ActivationGELU(true)", () -> new ActivationGELU(true)));
        return Stream.concat(named, others).toList();
    }

    /** Those that compute the same twice: the random slope of RRELU has one value. */
    public static List<AuditedActivation> certain() {
        return all().stream()
                .map(activation -> activation.name().equals("RRELU")
                        ? new AuditedActivation(
                                "RRELU", "new ActivationRReLU(0.25, 0.25)", () -> new ActivationRReLU(0.25, 0.25))
                        : activation)
                .toList();
    }
}
