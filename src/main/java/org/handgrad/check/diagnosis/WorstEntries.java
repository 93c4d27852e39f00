package org.handgrad.check.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Probe;

/** What is shown of an array that nothing explains: the entries that differ most, of all or of those that were moved. */
final class WorstEntries {
    private static final int SHOWN = 5;

    private WorstEntries() {}

    private record Compared(int entry, double claimed, double right) {
        double difference() {
            return Math.abs(claimed - right);
        }
    }

    /** Index, hand, witness, difference and relative error, a line each. */
    static List<String> of(Evidence evidence) {
        return compared(evidence)
                .filter(entry -> entry.difference() > evidence.resolution())
                .sorted(Comparator.comparingDouble(Compared::difference).reversed())
                .limit(SHOWN)
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s%s: hand %.9g, %s %.9g, difference %.1e, relative %.1e",
                        evidence.parameter(),
                        evidence.index(entry.entry()),
                        entry.claimed(),
                        evidence.rightName(),
                        entry.right(),
                        entry.claimed() - entry.right(),
                        entry.difference() / Math.max(Math.abs(entry.right()), Double.MIN_NORMAL)))
                .toList();
    }

    private static Stream<Compared> compared(Evidence evidence) {
        double[] claimed = evidence.claimed();
        Optional<double[]> right = evidence.right();
        return right.isPresent()
                ? IntStream.range(0, claimed.length).mapToObj(i -> new Compared(i, claimed[i], right.get()[i]))
                : evidence.probes().stream()
                        .filter(probe -> probe.index() != Probe.DIRECTION && probe.contradicts())
                        .map(probe -> new Compared(
                                probe.index(), probe.claimed(), probe.slope().value()));
    }
}
