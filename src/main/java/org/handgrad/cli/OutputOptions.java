package org.handgrad.cli;

import picocli.CommandLine.Option;

/** What a command says, and how. */
class OutputOptions {
    /** What standard output holds. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            description = "text or json (default: text); json prints one document to standard output.")
    Format format = Format.TEXT;

    @Option(names = "--quiet", description = "Prints no progress.")
    boolean quiet;

    @Option(names = "--debug", description = "Prints stack traces.")
    boolean debug;
}
