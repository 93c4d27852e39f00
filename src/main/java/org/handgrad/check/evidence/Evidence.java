package org.handgrad.check.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.Norm;

/**
 * Everything that is known of one gradient array at one point; arrays are in row-major order.
 *
 * @param point from 1
 * @param parameter the parameter that the cost is differentiated by
 * @param shape of the array
 * @param defined whether the cost is finite here, if it was asked
 * @param theta the parameter itself
 * @param claimed what the gradient under test says
 * @param analytic what analytic witnesses say
 * @param incomparable those of them that say nothing here, and why
 * @param probes finite differences beside it
 * @param remainder the rate of the Taylor remainder along a random direction
 * @param norm of all arrays of the gradient together
 * @param allowed how far an analytic witness may differ at an entry
 * @param rounding the part of {@code allowed} that the gradient's own rounding was measured to be
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read often
public record Evidence(
        int point,
        String parameter,
        long[] shape,
        boolean defined,
        double[] theta,
        double[] claimed,
        Map<Witness, double[]> analytic,
        Map<Witness, Incomparable> incomparable,
        List<Probe> probes,
        Optional<TaylorRemainder> remainder,
        double norm,
        double allowed,
        double rounding) {
    /** What differences are relative to. */
    public double scale() {
        return PassRule.scale(norm);
    }

    /** The norm of this array as it is claimed. */
    public double size() {
        return Norm.L2.of(claimed);
    }

    /** The entries that are NaN or infinite. */
    public List<Integer> notFinite() {
        return IntStream.range(0, claimed.length)
                .filter(i -> !Double.isFinite(claimed[i]))
                .boxed()
                .toList();
    }

    /** The entry at which an analytic witness differs most. */
    public int worstEntry(Witness witness) {
        return worst(claimed, analytic.get(witness));
    }

    /** The entry at which two arrays differ most; NaN differs more than any number. */
    public static int worst(double[] a, double[] b) {
        int worst = 0;
        double most = -1;
        for (int i = 0; i < a.length; i++) {
            double difference = Math.abs(a[i] - b[i]);
            if (difference > most || Double.isNaN(difference)) {
                worst = i;
                most = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
            }
        }
        return worst;
    }

    /** The largest difference from an analytic witness. */
    public double difference(Witness witness) {
        int i = worstEntry(witness);
        return Math.abs(claimed[i] - analytic.get(witness)[i]);
    }

    /** The best that is known of the gradient: what an analytic witness says, else the differences where there are all. */
    public Optional<double[]> right() {
        Optional<double[]> said = analytic.entrySet().stream()
                .filter(entry -> !incomparable.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return said.isPresent() ? said : fromDifferences();
    }

    /** A difference that could not be had at the edge of what the cost is finite for. */
    public Optional<Probe> missing() {
        return probes.stream().filter(probe -> !probe.slope().isKnown()).findFirst();
    }

    private Optional<double[]> fromDifferences() {
        double[] values = new double[claimed.length];
        boolean[] known = new boolean[claimed.length];
        for (Probe probe : probes) {
            if (probe.index() >= 0 && probe.slope().isKnown()) {
                values[probe.index()] = probe.slope().value();
                known[probe.index()] = true;
            }
        }
        for (boolean one : known) {
            if (!one) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /**
     * What is known where differences have seen the array in part: in place of its entries those that were moved, or the
     * derivatives along random directions.
     */
    public Evidence sample() {
        List<Probe> numbered = new ArrayList<>();
        for (Probe probe : probes) {
            numbered.add(probe.at(numbered.size()));
        }
        return new Evidence(
                point,
                parameter,
                new long[] {numbered.size()},
                defined,
                new double[numbered.size()],
                numbered.stream().mapToDouble(Probe::claimed).toArray(),
                Map.of(),
                Map.of(),
                numbered,
                Optional.empty(),
                norm,
                allowed,
                rounding);
    }

    /** Who says {@link #right}. */
    public String rightName() {
        return analytic.keySet().stream()
                .filter(witness -> !incomparable.containsKey(witness))
                .findFirst()
                .orElse(Witness.DIFFERENCES)
                .label();
    }

    /** Whether an analytic witness says {@link #right}. */
    public boolean isAnalytic() {
        return !incomparable.keySet().containsAll(analytic.keySet());
    }

    /** How wrong {@link #right} itself may be at an entry. */
    public double resolution() {
        double widest = probes.stream().mapToDouble(Probe::bound).max().orElse(0);
        return isAnalytic() ? allowed : widest;
    }

    /** An entry as {@code [1, 2]}. */
    public String index(int entry) {
        return EntryIndex.of(shape, entry);
    }
}
