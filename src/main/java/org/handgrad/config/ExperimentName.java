package org.handgrad.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an experiment, which is that of its file, and of the folder its report is written to. */
public final class ExperimentName {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** What lies beside the folders of reports, or may come to. */
    private static final Pattern FILE =
            Pattern.compile("(?i).*\\.(md|json|html|css|js|csv|tex|svg|yaml|yml|zip)|.*\\.");

    /** What Windows takes for a device, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    /** Folders of reports that are not of experiments. */
    private static final Pattern OTHER = Pattern.compile("(?i)checks|derivations");

    private ExperimentName() {}

    /** The name of a file without its ending. */
    public static String of(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /** What is wrong with a name, if anything is. */
    public static Optional<String> check(String name) {
        String problem = "the file's name, '%s', names the report's folder; ".formatted(name);
        if (!PLAIN.matcher(name).matches()) {
            return Optional.of(
                    problem + "expected up to 100 letters, digits, '-', '_' and '.', a letter or digit first");
        }
        if (FILE.matcher(name).matches()) {
            return Optional.of(problem + "expected no ending of a file before .yaml");
        }
        if (OTHER.matcher(name).matches()) {
            return Optional.of(problem + "expected none of 'checks' and 'derivations', where other reports go");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of(problem + "expected no name that Windows keeps for a device");
        }
        return Optional.empty();
    }
}
