package org.handgrad.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that every command over experiments has. */
final class CommonOptions extends OutputOptions {
    @Option(
            names = "--set",
            paramLabel = "path.to.key=value",
            description = "Overrides a value in every configuration; repeatable.")
    List<String> set = new ArrayList<>();
}
