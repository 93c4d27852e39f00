package org.handgrad.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that every command over experiments has. */
final class CommonOptions extends OutputOptions {
    @Option(
            names = "--set",
            paramLabel = "path.to.key=value",
            description = "Takes the place of a value of the configurations; may be repeated.")
    List<String> set = new ArrayList<>();
}
