package org.handgrad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "handgrad",
        description =
                "Builds small neural networks twice, by hand on ND4J and with DL4J, and checks both with autodiff.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            DeriveCommand.class,
            BenchCommand.class,
            AuditCommand.class,
            PredictCommand.class,
            ReportCommand.class,
            TrialsCommand.class,
            NewCommand.class,
            HelpCommand.class,
            WorkerCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 success, 1 a check failed, 2 wrong input, 3 internal failure,",
            "130 interrupted, 141 output closed."
        })
public final class Handgrad implements Runnable {
    private final Console console;

    Handgrad(Console console) {
        this.console = console;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // no number and no order depends on where it runs
        // Before the first logger is made; a library's user has a logging configuration of their own
        System.setProperty("logback.configurationFile", "org/handgrad/cli/logback.xml");
        Console console = new Console(new FileOutputStream(FileDescriptor.out), utf8(System.err)).interruptible();
        // SameDiff reports on the standard output, past every log setting
        System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        int code = ExitCode.INTERNAL;
        try {
            code = execute(console, arguments);
        } finally {
            console.interruption().over();
        }
        System.exit(code);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs a command and gives its exit code. */
    static int execute(Console console, String... arguments) {
        return console.settled(run(console, arguments));
    }

    private static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Handgrad(console), new CommandFactory(console));
        line.setOut(console.writer());
        line.setErr(console.errorWriter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new FailureMessages(console));
        line.setParameterExceptionHandler(new UsageErrorHandler(console));
        try {
            return line.execute(arguments);
        } catch (LinkageError e) {
            console.error(FailureMessages.missingLibrary(e));
            return ExitCode.INTERNAL;
        } catch (StackOverflowError | OutOfMemoryError e) {
            console.error("internal failure: " + e);
            return ExitCode.INTERNAL;
        }
    }

    /** Without a command: what to type next. */
    @Override
    public void run() {
        console.print("""
                handgrad builds small neural networks twice, by hand on ND4J and with DL4J,
                and checks that both compute the same.

                Compare your model with DL4J
                  handgrad new mine                write mine.yaml, a commented experiment
                  handgrad run mine.yaml           train both builds, print the page to open
                  handgrad bench mine.yaml         time a training step of each build

                Check a derivation
                  handgrad derive note.md          find the wrong equations in your note
                  handgrad check configs/xor.yaml  compare every gradient with autodiff, DL4J
                                                   and finite differences

                Make tables for a paper
                  handgrad new mine --csv my.csv   write an experiment on your own table
                  handgrad run configs/*.yaml      write tables as Markdown, LaTeX and CSV
                  handgrad report --verify         train again, list every cell that drifted

                A first run: handgrad run configs/xor.yaml
                All commands and options: handgrad --help
                """);
    }
}
