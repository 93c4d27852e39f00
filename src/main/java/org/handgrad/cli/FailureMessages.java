package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.handgrad.study.schedule.WorkerLostException;
import org.handgrad.study.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence and an exit code; a stack trace is shown only with {@code --debug}. */
record FailureMessages(Console console) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        boolean debug = parsed.subcommand() != null && parsed.subcommand().hasMatchedOption("--debug");
        if (debug) {
            console.trace(failure);
        }
        if (failure instanceof InputException) {
            console.error(failure.getMessage());
            return ExitCode.WRONG_INPUT;
        }
        console.error(message(failure, debug));
        return ExitCode.INTERNAL;
    }

    /** What a library that could not be loaded means to the user. */
    static String missingLibrary(LinkageError error) {
        return "cannot load ND4J's native library for %s %s: %s; docs/reference/platforms.md lists the platforms that have one"
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), error);
    }

    /** What is said of a failure that is not the user's. */
    static String message(Throwable failure, boolean debug) {
        if (failure instanceof LinkageError error) {
            return missingLibrary(error);
        }
        if (failure instanceof StoreException || failure instanceof WorkerLostException) {
            return failure.getMessage();
        }
        return failure instanceof IOException io
                ? "cannot write: " + reason(io)
                : "internal failure: %s%s".formatted(failure, debug ? "" : "; --debug shows where");
    }

    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + ": a file is in the way";
        }
        if (failure instanceof NoSuchFileException missing && missing.getReason() == null) {
            return missing.getFile() + ": no such folder, and it cannot be created";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return "%s: %s".formatted(system.getFile(), system.getReason());
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
