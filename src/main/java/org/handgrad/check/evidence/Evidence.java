package org.handgrad.check.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that is known of one gradient array at one point; arrays are in row-major order.
 *
 * @param point from 1
 * @param parameter whose derivative
 * @param shape of the array
 * @param defined whether the cost is finite here, if it was asked
 * @param theta the parameter itself
 * @param claimed what the gradient under test says
 * @param analytic what analytic witnesses say
 * @param incomparable those of them that say nothing here
 * @param probes finite differences beside it
 * @param remainder the rate of the Taylor remainder along a random direction
 * @param scale what differences are relative to
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
        Set<Witness> incomparable,
        List<Probe> probes,
        Optional<Remainder> remainder,
        double scale,
        double allowed,
        double rounding) {
    /** The first entry that is NaN or infinite, or −1. */
    public int notFinite() {
        for (int i = 0; i < claimed.length; i++) {
            if (!Double.isFinite(claimed[i])) {
                return i;
            }
        }
        return -1;
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

    /** What an analytic witness says. */
    public Agreement agreement(Witness witness) {
        if (incomparable.contains(witness)) {
            return Agreement.CLIPPED;
        }
        double difference = difference(witness);
        return Double.isFinite(allowed) && difference <= allowed ? Agreement.AGREES : Agreement.DISAGREES;
    }

    /**
     * The finite difference that decides what they say: of those that contradict, else of those that would not see a mistake, else
     * of all, the one nearest to its bound or furthest beyond.
     */
    public Optional<Probe> decisiveProbe() {
        return Stream.<Predicate<Probe>>of(this::speaksAgainst, probe -> !isSharp(probe), probe -> true)
                .flatMap(deciding ->
                        probes.stream().filter(deciding).max(Comparator.comparingDouble(Probe::excess)).stream())
                .findFirst();
    }

    /** Whether a finite difference would see a gradient that is wrong by a part of itself. */
    public boolean isSharp(Probe probe) {
        return probe.slope().error() <= PassRule.SHARP * scale;
    }

    /**
     * What the finite differences say. They do not contradict at a kink: where several units have theirs at one point, a gradient
     * that takes one side of each may lie beyond the slopes on the two sides of the sum.
     */
    public Agreement differences() {
        if (probes.stream().anyMatch(this::speaksAgainst)) {
            return Agreement.DISAGREES;
        }
        boolean tells = !probes.isEmpty() && probes.stream().allMatch(probe -> isSharp(probe) && probe.holds());
        return tells ? Agreement.AGREES : Agreement.CANNOT_TELL;
    }

    private boolean speaksAgainst(Probe probe) {
        return probe.contradicts() && isSharp(probe) && !probe.slope().kink();
    }

    /** The best that is known of the gradient: what an analytic witness says, else the differences where there are all. */
    public Optional<double[]> right() {
        Optional<double[]> said = analytic.entrySet().stream()
                .filter(entry -> !incomparable.contains(entry.getKey()))
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
            numbered.add(new Probe(numbered.size(), probe.claimed(), probe.slope(), probe.best()));
        }
        return new Evidence(
                point,
                parameter,
                new long[] {numbered.size()},
                defined,
                new double[numbered.size()],
                numbered.stream().mapToDouble(Probe::claimed).toArray(),
                Map.of(),
                Set.of(),
                numbered,
                Optional.empty(),
                scale,
                allowed,
                rounding);
    }

    /** Who says {@link #right}. */
    public String rightName() {
        return analytic.keySet().stream()
                .filter(witness -> !incomparable.contains(witness))
                .findFirst()
                .orElse(Witness.DIFFERENCES)
                .label();
    }

    /** How wrong {@link #right} itself may be at an entry. */
    public double resolution() {
        boolean analytical = analytic.keySet().stream().anyMatch(witness -> !incomparable.contains(witness));
        double widest = probes.stream()
                .mapToDouble(probe -> probe.slope().bound())
                .max()
                .orElse(0);
        return analytical ? allowed : widest;
    }

    /** An entry as {@code [1, 2]}. */
    public String index(int entry) {
        StringBuilder text = new StringBuilder("]");
        long rest = entry;
        for (int d = shape.length - 1; d >= 0; d--) {
            text.insert(0, (d > 0 ? ", " : "") + rest % shape[d]);
            rest /= shape[d];
        }
        return text.insert(0, '[').toString();
    }
}
