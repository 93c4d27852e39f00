package org.handgrad.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that every command over experiments has. */
final class CommonOptions {
    /** What standard output holds. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--set",
            paramLabel = "path.to.key=value",
            description = "Takes the place of a value of the configurations; may be repeated.")
    List<String> set = new ArrayList<>();

    @Option(names = "--format", description = "text or json (default: text). json prints what result.json holds.")
    Format format = Format.TEXT;

    @Option(names = "--quiet", description = "Says nothing along the way.")
    boolean quiet;

    @Option(names = "--debug", description = "Shows stack traces.")
    boolean debug;
}
