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
            description = "text or json (default: text). json prints one document and nothing else.")
    Format format = Format.TEXT;

    @Option(names = "--quiet", description = "Says nothing along the way.")
    boolean quiet;

    @Option(names = "--debug", description = "Shows stack traces.")
    boolean debug;
}
