package org.handgrad.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an experiment: that of its file and of its report's folder. */
public final class ExperimentName {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** What lies beside the folders of reports, or may come to. */
    private static final Pattern FILE =
            Pattern.compile("(?i).*\\.(md|json|html|css|js|csv|tex|svg|yaml|yml|zip)|.*\\.");

    /** What Windows takes for a device, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    /** Folders of reports that are not of experiments. */
    private static final Pattern OTHER = Pattern.compile("(?i)checks|derivations|audit");

    private ExperimentName() {}

    /** The file's name without extension. */
    public static String of(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /** The mistake in a name; empty if it is valid. */
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
            return Optional.of(
                    problem + "expected none of 'checks', 'derivations' and 'audit', where other reports go");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of(problem + "expected no name that Windows keeps for a device");
        }
        return Optional.empty();
    }
}
