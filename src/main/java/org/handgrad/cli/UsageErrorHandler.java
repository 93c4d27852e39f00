package org.handgrad.cli;

import java.util.Set;
import org.handgrad.message.Suggestion;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line, and where all options are listed. */
record UsageErrorHandler(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        console.error(
                wrong instanceof UnmatchedArgumentException unmatched
                        ? unknown(unmatched.getUnmatched().get(0), command)
                        : wrong.getMessage());
        console.error("For help: %s --help".formatted(command.qualifiedName()));
        return ExitCode.WRONG_INPUT;
    }

    private static String unknown(String word, CommandSpec command) {
        boolean option = word.startsWith("-");
        Set<String> known =
                option ? command.optionsMap().keySet() : command.subcommands().keySet();
        String given = word.replaceFirst("=.*", "");
        String suggestion = Suggestion.near(given, known);
        String expected = suggestion.isEmpty() ? ", expected one of " + String.join(", ", known) : suggestion;
        return "unknown %s '%s'%s".formatted(option ? "option" : "command", given, expected);
    }
}
