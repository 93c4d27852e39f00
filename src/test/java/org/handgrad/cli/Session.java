package org.handgrad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Commands as somebody types them in a checkout, with files and reports in a folder of their own. They run in this process: a virtual
 * machine for each would take minutes.
 */
public final class Session extends ProgramFixture {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|([^\\s']+)");
    private static final Set<String> REPORTING = Set.of("run", "check", "derive", "report");

    private final Path folder;

    public Session(Path folder) {
        this.folder = folder;
    }

    /** What a command left: its exit code, standard output and standard error, without the name of the folder. */
    public record Outcome(int code, String out, String err) {}

    /**
     * Runs a command.
     *
     * @param line beginning with {@code ./handgrad}; words with blanks in single quotes
     */
    public Outcome type(String line) {
        List<String> words = words(line);
        if (!words.get(0).equals("./handgrad")) {
            throw new IllegalArgumentException("expected ./handgrad, found " + line);
        }
        List<String> arguments = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            boolean named = words.get(1).equals("new") && arguments.size() == 1;
            arguments.add(named || isHere(word) ? folder.resolve(word).toString() : word);
        }
        if (!arguments.isEmpty() && REPORTING.contains(arguments.get(0))) {
            arguments.addAll(List.of("--out", folder.resolve("reports").toString()));
        }
        forget();
        int code = handgrad(arguments.toArray());
        return new Outcome(code, shown(printed()), shown(said()));
    }

    private boolean isHere(String word) {
        return !word.startsWith("-") && !word.contains("=") && Files.exists(folder.resolve(word));
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private String shown(String text) {
        return text.replace(folder + folder.getFileSystem().getSeparator(), "").replace(System.lineSeparator(), "\n");
    }
}
