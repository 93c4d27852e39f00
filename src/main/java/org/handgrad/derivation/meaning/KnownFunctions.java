package org.handgrad.derivation.meaning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Function;

/** The functions that a name means before a note says otherwise. */
final class KnownFunctions {
    private static final Map<String, Function.Known> KNOWN = Map.ofEntries(
            Map.entry("\\sigma", Function.Known.SIGMOID),
            Map.entry("sigmoid", Function.Known.SIGMOID),
            Map.entry("\\tanh", Function.Known.TANH),
            Map.entry("tanh", Function.Known.TANH),
            Map.entry("\\exp", Function.Known.EXP),
            Map.entry("exp", Function.Known.EXP),
            Map.entry("\\log", Function.Known.LOG),
            Map.entry("log", Function.Known.LOG),
            Map.entry("\\ln", Function.Known.LOG),
            Map.entry("ln", Function.Known.LOG),
            Map.entry("relu", Function.Known.RELU),
            Map.entry("ReLU", Function.Known.RELU),
            Map.entry("sign", Function.Known.SIGN),
            Map.entry("sgn", Function.Known.SIGN),
            Map.entry("softplus", Function.Known.SOFTPLUS),
            Map.entry("\\sin", Function.Known.SIN),
            Map.entry("\\cos", Function.Known.COS));

    private static final Set<String> STANDARD = Set.of("exp", "log", "ln", "tanh");

    private KnownFunctions() {}

    /** Whether every note means the same by a name: that of the sigmoid is a letter, and those of activations have variants. */
    static boolean isStandard(String name) {
        boolean known = KNOWN.containsKey(name) && (name.startsWith("\\") || STANDARD.contains(name));
        return (known && !name.equals("\\sigma")) || StandardFormulas.of(name).isPresent();
    }

    /** The function that a name means before the note says otherwise. */
    static Optional<Function.Known> of(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }
}
