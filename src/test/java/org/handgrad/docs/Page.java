package org.handgrad.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A page of the documentation: its tables and its fenced blocks. */
record Page(Path file, String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^( *)```([^\\n`]*)\\n(.*?)^\\1```$");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");

    /** What is between two fences; {@code info} is what follows the first. */
    record Block(String info, String text) {}

    static Page of(String first, String... more) {
        Path file = Path.of(first, more);
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        return FENCE.matcher(text)
                .results()
                .map(found -> new Block(found.group(2).strip(), found.group(3)))
                .toList();
    }

    /** The part below a heading, up to the next heading of the same or a higher level. */
    Page below(String heading) {
        int begin = text.indexOf(heading + "\n");
        if (begin < 0) {
            throw new IllegalArgumentException("%s has no heading '%s'".formatted(file, heading));
        }
        String rest = text.substring(begin + heading.length());
        String level = heading.substring(0, heading.indexOf(' '));
        String[] parts = rest.split("(?m)^#{1," + level.length() + "} ", 2);
        return new Page(file, parts[0]);
    }

    /** The rows of all tables whose first column has this heading, without the head. */
    List<List<String>> rows(String firstHeading) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.startsWith("|")) {
                inside = false;
                continue;
            }
            List<String> cells = cells(line);
            if (cells.get(0).equals(firstHeading)) {
                inside = true;
            } else if (inside && !cells.get(0).matches(":?-+:?")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** The words in backticks in the first column of those tables. */
    List<String> words(String firstHeading) {
        Pattern word = Pattern.compile("`([^`]+)`");
        return rows(firstHeading).stream()
                .flatMap(row -> word.matcher(row.get(0)).results())
                .map(found -> found.group(1).replace("\\|", "|"))
                .toList();
    }

    static List<String> cells(String row) {
        return Arrays.stream(CELL.split(row, -1))
                .skip(1)
                .map(String::strip)
                .toList()
                .subList(0, Math.max(1, CELL.split(row, -1).length - 2));
    }
}
