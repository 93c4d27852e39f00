package org.handgrad.study.design;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.ExperimentText;
import org.handgrad.config.sweep.RankingRule;
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
    private static final int MOST_NAMED = 12;

    private final ExperimentText text;
    private final TrialIdentity identity;

    private final boolean models;

    private StudyReader(ExperimentText text, TrialIdentity identity, boolean models) {
        this.text = text;
        this.identity = identity;
        this.models = models;
    }

    /**
     * Reads a file.
     *
     * @param options values from the command line, which take the place of those in the file
     * @param models whether trained models are kept
     * @throws ConfigException if anything is wrong with the text, or with any combination
     * @throws IOException if the file cannot be read
     */
    public static Study read(Path file, List<SetOption> options, TrialIdentity identity, boolean models)
            throws IOException {
        return read(ExperimentText.of(file, options), identity, models);
    }

    /**
     * Reads a text.
     *
     * @param models whether trained models are kept
     * @throws ConfigException if anything is wrong with the text, or with any combination
     */
    public static Study read(ExperimentText text, TrialIdentity identity, boolean models) {
        return new StudyReader(text, identity, models).study();
    }

    /**
     * Reads a file for its experiment alone, with the first combination of swept values.
     *
     * @throws ConfigException if anything is wrong with the text
     * @throws IOException if the file cannot be read
     */
    public static ExperimentConfig config(Path file, List<SetOption> options) throws IOException {
        StudyReader reader = new StudyReader(ExperimentText.of(file, options), new TrialIdentity(""), false);
        ExperimentText plain = reader.plain();
        List<List<SweptValue>> combinations = Combinations.of(reader.sweep());
        return ExperimentReader.read(combined(plain.renewed(), combinations.get(0)))
                .withText(reader.text.yaml());
    }

    private Study study() {
        Sweep sweep = sweep();
        return study(sweep, Combinations.of(sweep));
    }

    private Sweep sweep() {
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
        return sweep;
    }

    /** Two combinations that differ in nothing that a trial depends on have that trial in common. */
    private Study study(Sweep sweep, List<List<SweptValue>> combinations) {
        ExperimentText plain = plain();
        Trials trials = new Trials(identity, !sweep.axes().isEmpty(), models);
        Map<TrialId, Trial> found = new LinkedHashMap<>();
        Set<Problem> problems = new LinkedHashSet<>();
        ExperimentConfig first = null;
        for (List<SweptValue> settings : combinations) {
            try {
                ExperimentConfig config = ExperimentReader.read(combined(plain.renewed(), settings));
                first = first == null ? config : first;
                trials.of(config, settings).forEach(trial -> found.putIfAbsent(trial.id(), trial));
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        RankingRule ranking = RankingRule.read(text.root());
        checkBaseline(ranking, found.values());
        text.root().document().add(List.copyOf(problems));
        text.root().document().requireSound();
        return new Study(text.file(), first.withText(text.yaml()), sweep, ranking, List.copyOf(found.values()));
    }

    /** There is nothing to compare with unless it is one group. */
    private static void checkBaseline(RankingRule ranking, Collection<Trial> trials) {
        Set<Map<String, String>> fitting = trials.stream()
                .map(Trial::settings)
                .filter(settings ->
                        settings.entrySet().containsAll(ranking.baseline().entrySet()))
                .collect(Collectors.toSet());
        if (ranking.place().isPresent() && fitting.size() != 1) {
            Set<String> known = trials.stream()
                    .flatMap(trial -> trial.settings().entrySet().stream())
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .collect(Collectors.toCollection(TreeSet::new));
            ranking.place()
                    .get()
                    .problem("expected settings that one group has, found settings of %s; groups have %s"
                            .formatted(
                                    fitting.isEmpty() ? "none" : fitting.size(),
                                    known.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))));
        }
    }

    private ExperimentText plain() {
        return text.without(Set.of(Sweep.AXES.name(), SearchSection.SEARCH.name(), RankingRule.RANKING.name()));
    }

    private static ExperimentText combined(ExperimentText plain, List<SweptValue> settings) {
        ExperimentText combined = plain;
        for (SweptValue setting : settings) {
            combined = combined.with(setting.path(), setting.place(), setting.value());
        }
        return combined;
    }
}
