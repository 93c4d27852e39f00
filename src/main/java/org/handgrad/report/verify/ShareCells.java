package org.handgrad.report.verify;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.handgrad.report.document.SnapshotDocument.Step;
import org.handgrad.report.document.SnapshotDocument.Way;

/** What each parameter has taken of the cost, snapshot by snapshot. */
final class ShareCells {
    /** Of the largest share: six digits of each are stored, and its sum is of as many. */
    private static final double RELATIVE = 1e-5;

    private ShareCells() {}

    /**
     * Compares all shares.
     *
     * @param noise what rounding may do to the cost of a run
     */
    static void compare(CellComparison cells, List<Way> stored, List<Way> again, ToDoubleFunction<String> noise) {
        for (CellComparison.Pair<Way> way : cells.rows("shares", stored, again, Way::run)) {
            double allowed = RELATIVE * largest(way.stored())
                    + noise.applyAsDouble(way.stored().run());
            List<Step> before = way.stored().snapshots();
            List<Step> now = way.again().snapshots();
            for (CellComparison.Pair<Step> step :
                    cells.rows(way.name(), before, now, snapshot -> "epoch " + snapshot.epoch())) {
                step.stored()
                        .taken()
                        .forEach((parameter, share) -> cells.near(
                                step.name() + "/" + parameter,
                                share,
                                step.again().taken().get(parameter),
                                allowed));
                cells.near(
                        step.name() + "/second order",
                        step.stored().secondOrder(),
                        step.again().secondOrder(),
                        allowed);
            }
        }
    }

    private static double largest(Way way) {
        return way.snapshots().stream()
                .flatMap(step -> step.taken().values().stream())
                .filter(Objects::nonNull)
                .flatMapToDouble(DoubleStream::of)
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
