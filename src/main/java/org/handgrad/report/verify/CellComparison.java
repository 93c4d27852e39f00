package org.handgrad.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Compares cell by cell, and keeps what differs. */
final class CellComparison {
    private static final String NOTHING = "nothing";

    private final List<Drift> drifted = new ArrayList<>();
    private int compared;

    /** The two must be equal. */
    void same(String cell, Object stored, Object again) {
        compared++;
        if (!Objects.equals(stored, again)) {
            drifted.add(new Drift(cell, shown(stored), shown(again), "must be equal"));
        }
    }

    /** The two may differ by so much, or both be missing. */
    void near(String cell, Double stored, Double again, double allowed) {
        compared++;
        boolean oneMissing = (stored == null) != (again == null);
        if (oneMissing || (stored != null && !stored.equals(again) && !(Math.abs(stored - again) <= allowed))) {
            drifted.add(new Drift(
                    cell, shown(stored), shown(again), String.format(Locale.ROOT, "may differ by %.1e", allowed)));
        }
    }

    /** The two may differ by this factor, or both be missing. */
    void within(String cell, Double stored, Double again, double factor) {
        compared++;
        boolean oneMissing = (stored == null) != (again == null);
        boolean apart = stored != null && again != null && (stored > factor * again || again > factor * stored);
        if (oneMissing || apart) {
            drifted.add(new Drift(cell, shown(stored), shown(again), "may differ by a factor of " + factor));
        }
    }

    /** Rows of the same key beside each other; a row that one side lacks is a drift. */
    <T> List<Pair<T>> rows(String table, List<T> stored, List<T> again, Function<T, String> key) {
        Map<String, T> others = new LinkedHashMap<>();
        again.forEach(row -> others.put(key.apply(row), row));
        List<Pair<T>> pairs = new ArrayList<>();
        for (T row : stored) {
            String name = table + "/" + key.apply(row);
            Optional<T> other = Optional.ofNullable(others.remove(key.apply(row)));
            other.ifPresentOrElse(
                    present -> pairs.add(new Pair<>(name, row, present)), () -> same(name, "a row", null));
        }
        others.keySet().forEach(name -> same(table + "/" + name, null, "a row"));
        return pairs;
    }

    /** The same row on both sides. */
    record Pair<T>(String name, T stored, T again) {}

    int compared() {
        return compared;
    }

    List<Drift> drifted() {
        return List.copyOf(drifted);
    }

    private static String shown(Object value) {
        return value == null ? NOTHING : value.toString();
    }
}
