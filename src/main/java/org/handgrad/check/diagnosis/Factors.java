package org.handgrad.check.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The constants that a gradient is wrong by: 2, and the numbers that the cost has, such as n samples and k outputs. */
public final class Factors {
    private final Map<String, Double> named = new LinkedHashMap<>();

    /**
     * The factors that numbers of a cost can make.
     *
     * @param constants numbers by name, such as n = 32
     */
    public Factors(Map<String, Double> constants) {
        named.put("2", 2.0);
        constants.forEach((name, value) -> {
            if (value != 1) {
                named.put(name, value);
            }
        });
        List<String> names = List.copyOf(constants.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                double product = constants.get(names.get(i)) * constants.get(names.get(j));
                if (constants.get(names.get(i)) != 1 && constants.get(names.get(j)) != 1) {
                    named.put(names.get(i) + names.get(j), product);
                }
            }
        }
    }

    /** The cause of a factor too many. */
    public static Cause tooMany(String factor) {
        return new Cause("a factor %s too many".formatted(factor));
    }

    /** The cause of a missing factor. */
    public static Cause missing(String factor) {
        return new Cause("a factor %s is missing".formatted(factor));
    }

    /** All causes of a factor, which is not 1; one that is no constant at hand is a cause of its own. */
    List<Cause> causes(double factor, double tolerance) {
        List<Cause> causes = new ArrayList<>();
        double size = Math.abs(factor);
        if (isNear(size, 1, tolerance)) {
            return factor < 0 ? List.of(Cause.SIGN) : List.of();
        }
        named.forEach((name, value) -> {
            if (isNear(size, value, tolerance)) {
                causes.add(tooMany(name));
            }
            if (isNear(size * value, 1, tolerance)) {
                causes.add(missing(name));
            }
        });
        if (causes.isEmpty()) {
            causes.add(new Cause(String.format(Locale.ROOT, "a constant factor of %.6g", factor)));
        } else if (factor < 0) {
            causes.add(Cause.SIGN);
        }
        return causes;
    }

    /** A factor as a reader wants to see it. */
    Map<String, Double> named() {
        return named;
    }

    private static boolean isNear(double a, double b, double tolerance) {
        return Math.abs(a - b) <= tolerance * Math.abs(b);
    }
}
