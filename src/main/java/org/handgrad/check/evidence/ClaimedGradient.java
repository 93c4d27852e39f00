package org.handgrad.check.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.numbers.core.Norm;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The return value of a gradient under test at one point, and its faults.
 *
 * @param gradient copies of the arrays that have the right shape
 * @param faults what else it did; of an array that is missing in {@code gradient} there is at least one
 * @param returned the arrays themselves, as they were returned
 */
public record ClaimedGradient(Parameters gradient, List<GradientFault> faults, Map<String, INDArray> returned) {
    /** Asks the gradient under test at a point. It is given copies of the arrays. */
    public static ClaimedGradient of(Function<Parameters, Map<String, INDArray>> gradient, Parameters at) {
        Parameters given = at.copy();
        Map<String, INDArray> said;
        try {
            said = gradient.apply(given);
        } catch (RuntimeException | Error e) {
            return everywhere(at, "it threw " + thrown(e));
        }
        if (said == null) {
            return everywhere(at, "it returned null, not a map of arrays");
        }
        return of(said, given, at);
    }

    private static ClaimedGradient of(Map<String, INDArray> said, Parameters given, Parameters at) {
        Map<String, INDArray> right = new LinkedHashMap<>();
        List<GradientFault> faults = new ArrayList<>();
        at.arrays().forEach((name, theta) -> {
            INDArray array = said.get(name);
            String wrong = array == null ? missing(name, said) : unusable(array, theta);
            if (wrong != null) {
                faults.add(new GradientFault(name, wrong));
            } else {
                right.put(name, array.dup('c'));
            }
            if (!same(given.get(name), theta)) {
                faults.add(new GradientFault(name, "it changed its argument %s: work on a copy".formatted(name)));
            }
            if (array != null && !array.wasClosed()) {
                shared(array, given)
                        .ifPresent(other -> faults.add(new GradientFault(
                                name, "it returned the memory of its argument %s: return a copy".formatted(other))));
                said.forEach((other, second) -> {
                    if (second != null
                            && !second.wasClosed()
                            && !other.equals(name)
                            && SharedMemory.overlap(array, second)) {
                        String alike = SharedMemory.isSame(array, second) ? "the same memory" : "overlapping views";
                        faults.add(new GradientFault(
                                name, "it returned %s for %s and %s: return two arrays".formatted(alike, name, other)));
                    }
                });
            }
        });
        return new ClaimedGradient(Parameters.owning(right), List.copyOf(faults), said);
    }

    /** What is wrong if the gradient, asked again, has changed what it returned before. */
    public List<GradientFault> overwritten() {
        return gradient.arrays().entrySet().stream()
                .filter(copy -> !same(returned.get(copy.getKey()), copy.getValue()))
                .map(copy ->
                        new GradientFault(copy.getKey(), "the next call overwrites what it returned: return a copy"))
                .toList();
    }

    /**
     * What is wrong if the gradient, asked again at the same point, says something else: it is no function of the parameters.
     *
     * @param bound the largest difference that rounding explains, relative to the norm of the array
     */
    public List<GradientFault> contradictedBy(ClaimedGradient again, double bound) {
        return gradient.names().stream()
                .filter(name -> again.gradient.names().contains(name))
                .filter(name -> differ(gradient.get(name), again.gradient.get(name), bound))
                .map(
                        name -> new GradientFault(
                                name,
                                "a second call at the same point returns other values: does it keep state or draw random numbers?"))
                .toList();
    }

    private static boolean differ(INDArray before, INDArray again, double bound) {
        double[] a = before.dup('c').data().asDouble();
        double[] b = again.dup('c').data().asDouble();
        double allowed = bound * PassRule.scale(Norm.L2.of(a));
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > allowed) { // NaN is no difference
                return true;
            }
        }
        return false;
    }

    private static ClaimedGradient everywhere(Parameters at, String sentence) {
        return new ClaimedGradient(
                Parameters.owning(Map.of()),
                at.names().stream()
                        .map(name -> new GradientFault(name, sentence))
                        .toList(),
                Map.of());
    }

    private static String thrown(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : ", in " + trace[0];
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()) + where;
    }

    private static String missing(String name, Map<String, INDArray> said) {
        return said.containsKey(name)
                ? "it returned null for this parameter"
                : "it returned no array for this parameter, only %s".formatted(new TreeSet<>(said.keySet()));
    }

    private static String unusable(INDArray array, INDArray theta) {
        if (array.wasClosed()) {
            return "it returned a closed array";
        }
        if (!Arrays.equals(array.shape(), theta.shape())) {
            long[] transposed = array.rank() == 2 ? new long[] {array.size(1), array.size(0)} : array.shape();
            return "its shape is %s, expected %s%s"
                    .formatted(
                            Arrays.toString(array.shape()),
                            Arrays.toString(theta.shape()),
                            Arrays.equals(transposed, theta.shape()) ? " (this is the transpose)" : "");
        }
        return array.dataType() == theta.dataType()
                ? null
                : "its type is %s, expected %s like the parameter".formatted(array.dataType(), theta.dataType());
    }

    private static boolean same(INDArray a, INDArray b) {
        return Arrays.equals(a.dup('c').data().asDouble(), b.dup('c').data().asDouble());
    }

    private static Optional<String> shared(INDArray array, Parameters given) {
        return given.arrays().entrySet().stream()
                .filter(argument -> SharedMemory.overlap(array, argument.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
