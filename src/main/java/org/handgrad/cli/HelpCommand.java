package org.handgrad.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.handgrad.message.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handgrad help}. */
@Command(name = "help", description = "Shows the help of a command, or of all.", helpCommand = true)
final class HelpCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "run, check, derive, …")
    private String name;

    @Spec
    private CommandSpec spec;

    private final Console console;

    HelpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException {
        CommandLine all = spec.parent().commandLine();
        Set<String> known = all.getSubcommands().keySet();
        if (name != null && !known.contains(name)) {
            String near = Suggestion.near(name, known);
            throw new InputException(List.of("unknown command '%s'%s"
                    .formatted(name, near.isEmpty() ? ", expected one of " + String.join(", ", known) : near)));
        }
        console.print((name == null ? all : all.getSubcommands().get(name)).getUsageMessage());
        return ExitCode.OK;
    }
}
