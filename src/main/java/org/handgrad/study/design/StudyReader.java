package org.handgrad.study.design;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.ExperimentText;
import org.handgrad.config.sweep.SearchSection;
import org.handgrad.config.sweep.Sweep;
import org.handgrad.config.sweep.SweepSearch;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.config.yaml.YamlDocument;
import org.handgrad.message.Problem;
import org.handgrad.study.trial.TrialId;

/** Reads a configuration with a sweep. Every combination is read as if it stood in the file; their mistakes are reported together. */
public final class StudyReader {
    private final ExperimentText text;
    private final Trials trials;

    private StudyReader(ExperimentText text, TrialIdentity identity) {
        this.text = text;
        this.trials = new Trials(identity);
    }

    /**
     * Reads a file.
     *
     * @param options values from the command line, which take the place of those in the file
     * @throws ConfigException if anything is wrong with the text, or with any combination
     * @throws IOException if the file cannot be read
     */
    public static Study read(Path file, List<SetOption> options, TrialIdentity identity) throws IOException {
        return new StudyReader(ExperimentText.of(file, options), identity).study();
    }

    /**
     * Reads a text.
     *
     * @throws ConfigException if anything is wrong with the text, or with any combination
     */
    public static Study read(ExperimentText text, TrialIdentity identity) {
        return new StudyReader(text, identity).study();
    }

    private Study study() {
        YamlDocument document = text.root().document();
        Sweep sweep = text.root().mapping().flatMap(Sweep::read).orElse(new Sweep(List.of(), new SweepSearch.Grid()));
        long size = Combinations.gridSize(sweep.axes());
        if (sweep.search() instanceof SweepSearch.Grid && size > SweepSearch.MOST) {
            sweep.axes()
                    .get(0)
                    .place()
                    .problem("the grid has %s combinations; expected at most %s".formatted(size, SweepSearch.MOST));
        }
        document.requireSound();
        return new Study(text.name(), sweep.search(), List.copyOf(trials(Combinations.of(sweep))));
    }

    /** Two combinations that differ in nothing that a trial depends on have that trial in common. */
    private Collection<Trial> trials(List<List<SweptValue>> combinations) {
        ExperimentText plain = text.without(Set.of(Sweep.AXES.name(), SearchSection.SEARCH.name()));
        Map<TrialId, Trial> found = new LinkedHashMap<>();
        Set<Problem> problems = new LinkedHashSet<>();
        for (List<SweptValue> settings : combinations) {
            try {
                ExperimentConfig config = ExperimentReader.read(combined(plain.renewed(), settings));
                trials.of(config, settings).forEach(trial -> found.putIfAbsent(trial.id(), trial));
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        text.root().document().add(List.copyOf(problems));
        text.root().document().requireSound();
        return found.values();
    }

    private static ExperimentText combined(ExperimentText plain, List<SweptValue> settings) {
        ExperimentText combined = plain;
        for (SweptValue setting : settings) {
            combined = combined.with(setting.path(), setting.place(), setting.value());
        }
        return combined;
    }
}
