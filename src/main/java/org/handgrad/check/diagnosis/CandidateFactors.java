package org.handgrad.check.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.check.evidence.Evidence;

/** Constant factors that a gradient may be wrong by: 2, and constants of the cost such as n samples and k outputs. */
public final class CandidateFactors {
    private static final double FINEST = 1e-9;
    private static final double COARSEST = 1e-2; // 2 and 1/2 are told apart, however little is allowed to say of it

    private final Map<String, Double> constants;
    private final Map<String, Double> named = new LinkedHashMap<>();

    /**
     * Creates the factors of a cost: each constant, and each product of two.
     *
     * @param constants numbers by name, such as n = 32
     */
    public CandidateFactors(Map<String, Double> constants) {
        this.constants = Map.copyOf(constants);
        named.put("2", 2.0);
        List<Map.Entry<String, Double>> telling = constants.entrySet().stream()
                .filter(constant -> constant.getValue() != 1)
                .toList();
        telling.forEach(constant -> named.put(constant.getKey(), constant.getValue()));
        for (int i = 0; i < telling.size(); i++) {
            for (int j = i + 1; j < telling.size(); j++) {
                named.put(
                        telling.get(i).getKey() + telling.get(j).getKey(),
                        telling.get(i).getValue() * telling.get(j).getValue());
            }
        }
    }

    /** The cause "a factor too many". */
    public static Cause tooMany(String factor) {
        return new Cause("a factor %s too many".formatted(factor));
    }

    /** The cause of a missing factor. */
    public static Cause missing(String factor) {
        return new Cause("a factor %s is missing".formatted(factor));
    }

    /**
     * What explains an array by a multiple of another that is a constant at hand.
     *
     * @param wrong the evidence of that array
     */
    Optional<Explanation> of(Explanation other, List<Evidence> wrong) {
        return fitted(other, wrong)
                .filter(fit -> !fit.mistakes().isEmpty())
                .map(fit -> other.times(fit.factor(), fit.mistakes()));
    }

    /** What explains an array by a multiple of the right one that is no constant at hand; one number is a multiple of any other. */
    Optional<Explanation> unknown(Explanation right, List<Evidence> wrong) {
        boolean single = wrong.size() == 1 && wrong.get(0).claimed().length == 1;
        return fitted(right, wrong)
                .filter(fit -> fit.mistakes().isEmpty() && !single)
                .map(fit -> right.times(fit.factor(), List.of(List.of(unknown(fit.factor())))));
    }

    /** The mistakes that make a factor, be it one that is no constant at hand. */
    List<List<Cause>> named(double factor, double tolerance) {
        List<List<Cause>> mistakes = mistakes(factor, clamped(tolerance));
        return mistakes.isEmpty() ? List.of(List.of(unknown(factor))) : mistakes;
    }

    /**
     * What is wrong with weight decay λθ, if λ is one of the constants: an array is the right one times f and the parameter times c,
     * so that decay has the factor d = f + c/λ.
     */
    List<Cause> decay(double f, double c, double tolerance) {
        List<Cause> causes = new ArrayList<>();
        constants.forEach((name, lambda) -> {
            double d = f + c / lambda;
            double near = clamped(tolerance / lambda);
            if (Math.abs(d) <= near) {
                causes.add(Cause.DECAY_LEFT_OUT);
            } else if (isNear(d, 1, near)) {
                causes.add(Cause.DECAY_WITHOUT_FACTOR);
            } else if (isNear(d, 0.5, near)) {
                causes.add(Cause.DECAY_HALVED);
            } else if (isNear(d, 2, near)) {
                causes.add(Cause.DECAY_DOUBLED);
            } else {
                List<List<Cause>> mistakes = mistakes(d, near);
                mistakes.stream().flatMap(List::stream).map(Cause::inDecay).forEach(causes::add);
            }
        });
        return causes;
    }

    private static double clamped(double tolerance) {
        return Math.min(Math.max(FINEST, tolerance), COARSEST);
    }

    private static Cause unknown(double factor) {
        return new Cause("a constant factor of " + FactorFormat.inWords(factor));
    }

    private record Fit(double factor, List<List<Cause>> mistakes) {}

    private Optional<Fit> fitted(Explanation other, List<Evidence> wrong) {
        return other.spokenOf(wrong).stream()
                .findFirst()
                .flatMap(first -> other.entries().apply(first).map(entries -> {
                    double factor = EntryArithmetic.multiple(first.claimed(), entries);
                    double noise = Explanation.tolerance(first, entries) / EntryArithmetic.norm(entries);
                    return new Fit(factor, mistakes(factor, clamped(noise)));
                }))
                .filter(fit -> Double.isFinite(fit.factor()) && fit.factor() != 0);
    }

    /** The mistakes that together make a factor: a constant at hand, and the sign; none, if it is no such constant. */
    private List<List<Cause>> mistakes(double factor, double tolerance) {
        double size = Math.abs(factor);
        List<Cause> alike = new ArrayList<>();
        named.forEach((name, value) -> {
            if (isNear(size, value, tolerance)) {
                alike.add(tooMany(name));
            }
            if (isNear(size * value, 1, tolerance)) {
                alike.add(missing(name));
            }
        });
        List<List<Cause>> mistakes = new ArrayList<>();
        if (!alike.isEmpty()) {
            mistakes.add(alike);
        }
        if (factor < 0 && (!alike.isEmpty() || isNear(size, 1, tolerance))) {
            mistakes.add(List.of(Cause.SIGN));
        }
        return mistakes;
    }

    private static boolean isNear(double a, double b, double tolerance) {
        return Math.abs(a - b) <= tolerance * Math.abs(b);
    }
}
