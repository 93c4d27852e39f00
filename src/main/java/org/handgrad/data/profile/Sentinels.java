package org.handgrad.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Numbers that probably stand for a missing value: −999 where no other number is near it. */
final class Sentinels {
    private static final Set<Double> CANDIDATES = Set.of(
            -1.0, -9.0, -99.0, -200.0, -999.0, -9999.0, -99999.0, -999999.0, -32768.0, 99.0, 999.0, 9999.0, 99999.0,
            999999.0);

    /** So small a number is one only where all others are positive and it comes more than once. */
    private static final double SMALL = 9;

    private record Seen(String written, int count) {}

    private final Map<Double, Seen> seen = new TreeMap<>();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int others;

    void add(String written, double number) {
        if (CANDIDATES.contains(number)) {
            seen.merge(number, new Seen(written, 1), (a, b) -> new Seen(a.written(), a.count() + 1));
        } else {
            others++;
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
    }

    /** As they are written in the table. */
    List<String> suspected() {
        List<String> suspected = new ArrayList<>();
        seen.forEach((number, found) -> {
            if (others >= 3 && found.count() >= 2 && found.count() <= 2 * others && isFar(number)) {
                suspected.add(found.written());
            }
        });
        return suspected;
    }

    private boolean isFar(double number) {
        double range = most - least;
        if (Math.abs(number) <= SMALL) {
            return false;
        }
        return number < 0
                ? number < least - range || (least >= 0 && number < 0)
                : number > most + range && number > 2 * Math.abs(most);
    }
}
