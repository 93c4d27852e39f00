package org.handgrad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.handgrad.experiment.Provenance;
import org.handgrad.report.document.Json;
import org.handgrad.report.table.NumberText;
import org.handgrad.report.table.Table;
import org.handgrad.run.StudyRun;
import org.handgrad.run.StudyStates;
import org.handgrad.run.StudyStates.Entry;
import org.handgrad.study.design.Study;
import org.handgrad.study.design.StudyReader;
import org.handgrad.study.design.TrialIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handgrad trials}. */
@Command(
        name = "trials",
        description = "Lists the trials of a configuration that have not finished: failed, diverged or missing.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class TrialsCommand implements Callable<Integer> {
    private static final String FINISHED = "finished";

    @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "Experiments as YAML files.")
    private List<Path> files;

    @Option(names = "--all", description = "Also lists those that have finished.")
    private boolean all;

    @Option(
            names = "--retry",
            paramLabel = "failed",
            description = "Forgets the trials that failed, so that the next run runs them again.")
    private Retry retry;

    @Mixin
    private ReportsOption reports;

    @Mixin
    private CommonOptions options;

    private final Console console;

    /** Which trials may be run again. */
    enum Retry {
        FAILED
    }

    TrialsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException {
        TrialIdentity identity = TrialIdentity.of(Provenance.readVersions());
        Path out = reports.readable();
        List<Study> studies = ConfigFiles.read(
                files, options.set, (file, set) -> StudyReader.read(file, set, identity, false), Study::name);
        Map<String, List<Entry>> trials = new LinkedHashMap<>();
        for (Study study : studies) {
            Path store = out.resolve(study.name()).resolve(StudyRun.STORE);
            if (retry != null) {
                int forgotten = StudyStates.forgetFailed(study, store, WorkerCommand.host());
                console.error("%s: %s failed trials forgotten; handgrad run %s runs them again"
                        .formatted(study.name(), forgotten, study.config().source()));
            }
            trials.put(study.name(), StudyStates.of(study, store, WorkerCommand.host()));
        }
        if (options.format == OutputOptions.Format.JSON) {
            console.print(Json.write(trials));
        } else {
            List<String> texts = new ArrayList<>();
            trials.forEach((study, some) -> texts.add(text(study, some)));
            console.print(String.join("\n", texts));
        }
        return ExitCode.OK;
    }

    private String text(String study, List<Entry> trials) {
        String counts = trials.stream()
                .collect(Collectors.groupingBy(Entry::state, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> "%s %s".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
        List<Entry> shown = trials.stream()
                .filter(trial -> all || !trial.state().equals(FINISHED))
                .toList();
        String table = shown.isEmpty()
                ? ""
                : "\n"
                        + new Table.Builder<Entry>()
                                .text("state", Entry::state)
                                .text("trial", TrialsCommand::name)
                                .number("s", trial -> trial.seconds() == null ? "–" : NumberText.rough(trial.seconds()))
                                .text("reason", trial -> trial.reason() == null ? "" : trial.reason())
                                .rows(shown)
                                .toMarkdown();
        return "%s: %s trials: %s\n%s".formatted(study, trials.size(), counts, table);
    }

    /** Its settings, in one line. */
    static String name(Entry trial) {
        return trial.settings().entrySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
