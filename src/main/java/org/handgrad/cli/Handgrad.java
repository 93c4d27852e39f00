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
        description = "Small neural networks built twice, by hand on ND4J and with DL4J, and proven equal by autodiff.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            DeriveCommand.class,
            BenchCommand.class,
            PredictCommand.class,
            ReportCommand.class,
            NewCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 all well, 1 a check failed, 2 wrong input, 3 internal failure, 130 interrupted,",
            "141 nobody read what it printed."
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
                handgrad builds small neural networks twice, by hand on ND4J and with DL4J, and proves them equal.

                  handgrad run configs/xor.yaml      train both builds, print the tables, write reports/xor/
                  handgrad check configs/xor.yaml    compare every gradient with autodiff, DL4J and finite differences
                  handgrad new mine                  write mine.yaml, an experiment of your own, with comments
                  handgrad new mine --csv my.csv     the same for a table of yours
                  handgrad predict MODEL.zip DATA.csv  apply a model that run --save-models has written
                  handgrad report --verify           train again, and name every cell of reports/ that has drifted
                  handgrad --help                    all commands and options
                """);
    }
}
