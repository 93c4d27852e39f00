package org.handgrad.data.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.data.column.CellKind;
import org.handgrad.data.column.DatePart;
import org.handgrad.data.column.Dates;

/** The forms of dates in which all cells of a column can be read. */
final class DateForms {
    private static final List<String> PATTERNS = List.of(
            "yyyy-MM-dd",
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            "yyyy/M/d",
            "yyyy/M/d H:mm:ss",
            "yyyy/M/d H:mm",
            "M/d/yyyy",
            "d/M/yyyy",
            "M/d/yyyy H:mm:ss",
            "d/M/yyyy H:mm:ss",
            "M/d/yyyy H:mm",
            "d/M/yyyy H:mm",
            "M/d/yy",
            "d/M/yy",
            "M/d/yy H:mm",
            "d/M/yy H:mm",
            "d.M.yyyy",
            "d.M.yyyy H:mm:ss",
            "d.M.yyyy H:mm",
            "d-M-yyyy",
            "d-M-yyyy H:mm",
            "d-MMM-yyyy",
            "d-MMM-yy",
            "d MMM yyyy",
            "d MMMM yyyy",
            "MMM d, yyyy",
            "MMMM d, yyyy",
            "MMM yyyy",
            "MMM-yy",
            "yyyy-MM",
            "yyyyMMdd",
            "yyyy年M月d日",
            "H:mm:ss",
            "H:mm");

    private static final int LONGEST = 40;
    private static final int FEWEST = 1;

    /** Parts of which one value has been seen, and parts of which there are several. */
    private static final class Candidate {
        private final CellKind.Moments cells;
        private final Map<DatePart, Double> first = new EnumMap<>(DatePart.class);
        private final Set<DatePart> varying = EnumSet.noneOf(DatePart.class);

        Candidate(String pattern) {
            this.cells = new CellKind.Moments(Dates.of(pattern));
        }

        boolean takes(String value) {
            double seconds = cells.parse(value);
            if (Double.isNaN(seconds)) {
                return false;
            }
            var date = Dates.at(seconds);
            for (DatePart part : DatePart.values()) {
                double number = part.of(date);
                Double before = first.putIfAbsent(part, number);
                if (before != null && before != number) {
                    varying.add(part);
                }
            }
            return true;
        }
    }

    private List<Candidate> left = List.of();
    private int seen;

    void add(String value) {
        if (seen++ > 0 && left.isEmpty()) {
            return;
        }
        if (value.length() > LONGEST || value.length() < 4 || value.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            left = List.of();
            return;
        }
        List<Candidate> still = new ArrayList<>();
        if (seen == 1) {
            PATTERNS.stream()
                    .map(Candidate::new)
                    .filter(candidate -> candidate.takes(value))
                    .forEach(still::add);
        } else {
            left.stream().filter(candidate -> candidate.takes(value)).forEach(still::add);
        }
        left = still;
    }

    boolean found() {
        return seen >= FEWEST && !left.isEmpty() && !left.get(0).varying.isEmpty();
    }

    /** The form; of several, the first. */
    String pattern() {
        return left.get(0).cells.dates().pattern();
    }

    /** Another form in which all cells can be read; empty if there is none. */
    String other() {
        return left.size() > 1 ? left.get(1).cells.dates().pattern() : "";
    }

    /** The parts that vary, of those that are worth an input. */
    List<DatePart> parts() {
        Set<DatePart> varying = left.get(0).varying;
        List<DatePart> parts = new ArrayList<>();
        for (DatePart part : List.of(DatePart.YEAR, DatePart.MONTH, DatePart.WEEKDAY, DatePart.HOUR, DatePart.MINUTE)) {
            if (varying.contains(part)) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? List.of(DatePart.TIME) : parts;
    }
}
