package org.handgrad.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handgrad.report.document.SnapshotDocument;
import org.junit.jupiter.api.Test;

class PageSnapshotsTest {
    @Test
    void fewStepsAreKeptAsTheyAre() {
        SnapshotDocument stored = stored(3, 12, 100);
        assertThat(PageSnapshots.of(stored).runs()).isEqualTo(stored.runs());
    }

    @Test
    void ofManyTheFirstAndTheLastAreKeptAndSomeBetween() {
        SnapshotDocument.Way way = PageSnapshots.of(stored(100, 12, 250)).runs().get(7);
        assertThat(way.snapshots().stream().map(SnapshotDocument.Step::epoch)).containsExactly(0, 4, 7, 11);
    }

    @Test
    void whatOnlyPicturesNeedIsLeftOut() {
        assertThat(PageSnapshots.of(stored(1, 2, 3)).trained()).isEmpty();
    }

    private static SnapshotDocument stored(int runs, int steps, int numbers) {
        List<List<Double>> values = List.of(Collections.nCopies(numbers, 0.5));
        List<SnapshotDocument.Way> ways = IntStream.range(0, runs)
                .mapToObj(run -> new SnapshotDocument.Way(
                        "r" + run,
                        IntStream.range(0, steps)
                                .mapToObj(epoch -> new SnapshotDocument.Step(
                                        epoch, 1.0, Map.of(), 0.0, Map.of("W1", values), Map.of(), null))
                                .toList()))
                .toList();
        return new SnapshotDocument(
                "a",
                null,
                List.of(),
                List.of(),
                List.of(new SnapshotDocument.Answers("r0", values)),
                List.of(),
                ways,
                List.of());
    }
}
