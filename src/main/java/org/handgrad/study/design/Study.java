package org.handgrad.study.design;

import java.nio.file.Path;
import java.util.List;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.sweep.Axis;
import org.handgrad.config.sweep.RankingRule;
import org.handgrad.config.sweep.Sweep;

/**
 * What a configuration asks for.
 *
 * @param file the configuration; paths in it are relative to its folder
 * @param config with the first combination of swept values in their places; its text is the whole one
 * @param sweep which values are swept, and how they are combined
 * @param ranking by what its groups are ranked
 * @param trials each once; of a halving search those with all epochs, of which it runs a part
 */
public record Study(Path file, ExperimentConfig config, Sweep sweep, RankingRule ranking, List<Trial> trials) {
    public Study {
        trials = List.copyOf(trials);
    }

    /** Of the experiment. */
    public String name() {
        return config.name();
    }

    /** Whether any value is swept. */
    public boolean isSwept() {
        return !sweep.axes().isEmpty();
    }

    /** The paths of the keys that are swept, as they are written. */
    public List<String> keys() {
        return sweep.axes().stream()
                .map(Axis::paths)
                .flatMap(List::stream)
                .map(path -> String.join(".", path))
                .toList();
    }
}
