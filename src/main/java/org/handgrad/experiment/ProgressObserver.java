package org.handgrad.experiment;

import java.util.Map;
import java.util.Optional;
import org.handgrad.model.Build;
import org.handgrad.train.SnapshotRecorder;
import org.handgrad.train.TrainingObserver;

/** Tells how far a training has come, and what it costs by now; lets a recorder follow it too. */
record ProgressObserver(Build leader, Progress progress, Optional<SnapshotRecorder> recorder)
        implements TrainingObserver {
    @Override
    public void afterEpoch(int epoch, Map<Build, Double> costs) {
        recorder.ifPresent(recording -> recording.afterEpoch(epoch, costs));
        progress.done(epoch, costs.getOrDefault(leader, Double.NaN));
    }

    @Override
    public boolean isInterrupted() {
        return progress.isInterrupted();
    }
}
