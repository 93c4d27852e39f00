package org.handgrad.run;

import java.nio.file.Path;
import java.util.List;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.Json;
import org.handgrad.study.schedule.TrialAnswer;
import org.handgrad.study.schedule.TrialRunner;

/** What a worker does: it reads a configuration, and keeps it for the next trial, which has often the same. */
public final class OrderedTrials implements TrialRunner {
    private final TrialWork work = new TrialWork();
    private String last = "";
    private ExperimentConfig config;

    @Override
    public TrialAnswer run(String text) {
        TrialOrder order = Json.read(text, TrialOrder.class);
        if (!order.yaml().equals(last)) {
            config = ExperimentReader.read(Path.of(order.file()), order.name(), order.yaml(), List.of());
            last = order.yaml();
        }
        return work.run(order.place().alone(config), order.place().fold(), order.recording(), Progress.SILENT)
                .answer()
                .orElseThrow();
    }
}
