package org.handgrad.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handgrad.report.document.SnapshotDocument;
import org.handgrad.report.document.SnapshotDocument.Step;
import org.handgrad.report.document.SnapshotDocument.Way;

/** What a page draws of snapshots: none of what only pictures need, and no more steps than let the page stay small. */
final class PageSnapshots {
    private static final long MOST_NUMBERS = 120_000;

    private PageSnapshots() {}

    /** The same of fewer steps, evenly chosen, the first and the last among them. */
    static SnapshotDocument of(SnapshotDocument stored) {
        long numbers = stored.runs().stream()
                .flatMap(way -> way.snapshots().stream())
                .mapToLong(PageSnapshots::numbers)
                .sum();
        double part = Math.min(1, (double) MOST_NUMBERS / Math.max(1, numbers));
        return new SnapshotDocument(
                stored.experiment(),
                stored.points(),
                List.of(),
                stored.movingAxes(),
                List.of(),
                stored.misclassified(),
                stored.runs().stream().map(way -> thinned(way, part)).toList(),
                stored.distances());
    }

    private static Way thinned(Way way, double part) {
        List<Step> all = way.snapshots();
        int most = (int) Math.max(2, Math.floor(all.size() * part));
        if (all.size() <= most) {
            return way;
        }
        List<Step> kept = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            kept.add(all.get((int) Math.round((double) i * (all.size() - 1) / (most - 1))));
        }
        return new Way(way.run(), kept);
    }

    private static long numbers(Step step) {
        return count(step.predictions()) + counts(step.parameters()) + counts(step.gradient());
    }

    private static long counts(Map<String, List<List<Double>>> arrays) {
        return arrays == null
                ? 0
                : arrays.values().stream().mapToLong(PageSnapshots::count).sum();
    }

    private static long count(List<List<Double>> rows) {
        return rows == null ? 0 : rows.stream().mapToLong(List::size).sum();
    }
}
