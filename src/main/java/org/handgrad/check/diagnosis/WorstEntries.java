package org.handgrad.check.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Probe;

/** What is shown of an array that nothing explains: the entries that differ most, of all or of those that were moved. */
final class WorstEntries {
    private static final int SHOWN = 5;
    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 17;

    private WorstEntries() {}

    private record Compared(int entry, double claimed, double right, double allowed) {
        double difference() {
            return Math.abs(claimed - right);
        }
    }

    /** Index, hand, witness, difference and relative error, a line each; and how many more there are. */
    static List<String> of(Evidence evidence) {
        List<Compared> wrong = compared(evidence)
                .filter(entry -> entry.difference() > entry.allowed())
                .sorted(Comparator.comparingDouble(Compared::difference).reversed())
                .toList();
        List<String> lines = wrong.stream()
                .limit(SHOWN)
                .map(entry -> line(evidence, entry))
                .collect(Collectors.toCollection(ArrayList::new));
        if (wrong.size() > SHOWN) {
            lines.add("%s: %s more entries differ by no more than that"
                    .formatted(evidence.parameter(), wrong.size() - SHOWN));
        }
        return lines;
    }

    private static String line(Evidence evidence, Compared entry) {
        return "%s%s: hand %s, %s %s, difference %s%s"
                .formatted(
                        evidence.parameter(),
                        evidence.index(entry.entry()),
                        number(entry.claimed(), entry.right()),
                        evidence.rightName(),
                        number(entry.right(), entry.claimed()),
                        String.format(Locale.ROOT, "%.1e", entry.claimed() - entry.right()),
                        relative(entry));
    }

    /** Nothing is a part of zero, or of what is zero but for rounding. */
    private static String relative(Compared entry) {
        double right = Math.abs(entry.right());
        return right > entry.allowed() && right >= Double.MIN_NORMAL
                ? String.format(Locale.ROOT, ", relative %.1e", entry.difference() / right)
                : " (expected zero)";
    }

    /** With as many digits as it takes to see that it is not the other. */
    private static String number(double value, double other) {
        for (int digits = FEWEST_DIGITS; ; digits++) {
            String format = "%." + digits + "g";
            String shown = String.format(Locale.ROOT, format, value);
            if (digits == MOST_DIGITS || !shown.equals(String.format(Locale.ROOT, format, other))) {
                return shown;
            }
        }
    }

    private static Stream<Compared> compared(Evidence evidence) {
        double[] claimed = evidence.claimed();
        Optional<double[]> right = evidence.right();
        boolean analytic = right.isPresent() && evidence.isAnalytic();
        return analytic
                ? IntStream.range(0, claimed.length)
                        .mapToObj(i -> new Compared(i, claimed[i], right.get()[i], evidence.allowed()))
                : evidence.probes().stream()
                        .filter(probe -> probe.index() != Probe.DIRECTION
                                && !probe.slope().kink())
                        .map(probe -> new Compared(
                                probe.index(), probe.claimed(), probe.slope().value(), probe.bound()));
    }
}
