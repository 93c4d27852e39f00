package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handgrad.config.ConfigTemplate;
import org.handgrad.config.ExperimentName;
import org.handgrad.config.ExperimentSection;
import org.handgrad.config.schema.JsonSchema;
import org.handgrad.data.DataException;
import org.handgrad.data.pipeline.TableSamples;
import org.handgrad.data.profile.TableProfile;
import org.handgrad.report.document.Json;
import org.handgrad.report.table.ProfileTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handgrad new}. */
@Command(
        name = "new",
        description = "Writes a commented configuration to start from, and the schema by which editors know its keys."
                + " With --csv, prints what a table holds and writes the configuration for it.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class NewCommand implements Callable<Integer> {
    private static final String SCHEMA = "handgrad.schema.json";

    @Parameters(
            paramLabel = "NAME",
            description = "Of the experiment; NAME.yaml is written. A folder may stand before it.")
    private String name;

    @Option(names = "--csv", paramLabel = "FILE", description = "A table to learn from.")
    private Path csv;

    @Mixin
    private TableOptions wishes = new TableOptions();

    private final Console console;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException, IOException {
        Path file = file();
        Optional<Looked> table = csv == null ? Optional.empty() : Optional.of(look(file));
        if (table.isEmpty() && wishes.areGiven()) {
            throw wrong("--target, --task, --drop and --kind are about a table; add --csv FILE");
        }
        try {
            Files.writeString(
                    file, table.map(Looked::yaml).orElseGet(ConfigTemplate::bundled), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw wrong(file + ": this file is there already, and is left as it is; choose another name");
        }
        Path schema = file.resolveSibling(SCHEMA);
        if (Files.notExists(schema)) {
            Files.writeString(schema, Json.write(JsonSchema.of(ExperimentSection.SECTION)));
        }
        table.ifPresent(looked -> console.print(looked.shown()));
        console.print("wrote %s%nnext: look it over, then handgrad run %s%n".formatted(file, file));
        return ExitCode.OK;
    }

    private Path file() throws InputException {
        Path file;
        try {
            file = Path.of(name.matches(".*\\.ya?ml") ? name : name + ".yaml");
        } catch (InvalidPathException e) {
            throw wrong("'%s' is no name of a file".formatted(name));
        }
        Optional<String> mistake = ExperimentName.check(ExperimentName.of(file));
        if (mistake.isPresent()) {
            throw wrong(mistake.get());
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw wrong("%s: there is no folder %s".formatted(file, file.getParent()));
        }
        return file;
    }

    /**
     * A table that was looked at.
     *
     * @param yaml the configuration for it
     * @param shown what the user sees of it
     */
    private record Looked(String yaml, String shown) {}

    private Looked look(Path file) throws InputException {
        try {
            TableProfile profile = TableProfile.of(csv, wishes.wishes());
            TableSamples samples = TableSamples.read(csv, profile.format());
            return new Looked(ConfigTemplate.of(relative(file), profile, samples), ProfileTable.text(profile, samples));
        } catch (DataException e) {
            throw wrong(e.getMessage());
        }
    }

    /** The table as the configuration names it. */
    private Path relative(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path table = csv.toAbsolutePath().normalize();
        return table.getRoot().equals(folder.getRoot()) ? folder.relativize(table) : table;
    }

    private static InputException wrong(String message) {
        return new InputException(List.of(message));
    }
}
