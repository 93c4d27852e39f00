package org.handgrad.docs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether what a page shows is what a command printed. Times, and digits that are rounding noise, are not compared. */
final class Shown {
    /** A line of its own that stands for any lines. */
    private static final String GAP = "…";

    private static final Pattern NOISE = Pattern.compile("\\d(\\.\\d+)?e[+-]\\d\\d");
    private static final Pattern TIME = Pattern.compile("ms/epoch.*|heap/epoch.*");

    private Shown() {}

    /** The first part of the excerpt that is missing from what was printed; empty if there is none. */
    static List<String> missing(String excerpt, String printed) {
        List<String> rest = comparable(printed);
        for (List<String> part : parts(comparable(excerpt))) {
            int at = Collections.indexOfSubList(rest, part);
            if (at < 0) {
                return part;
            }
            rest = rest.subList(at + part.size(), rest.size());
        }
        return List.of();
    }

    private static List<List<String>> parts(List<String> lines) {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : lines) {
            if (line.equals(GAP)) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return parts;
    }

    private static List<String> comparable(String text) {
        List<String> lines = new ArrayList<>();
        Set<Integer> times = new TreeSet<>();
        boolean inTable = false;
        for (String line : text.lines().map(String::stripTrailing).toList()) {
            if (!line.startsWith("| ")) {
                inTable = false;
                lines.add(NOISE.matcher(line).replaceAll("#"));
                continue;
            }
            List<String> cells = Page.cells(line);
            if (!inTable) {
                times = timesIn(cells);
                inTable = true;
            }
            lines.add(withoutTimes(cells, times));
        }
        return lines;
    }

    private static Set<Integer> timesIn(List<String> head) {
        Set<Integer> times = new TreeSet<>();
        for (int i = 0; i < head.size(); i++) {
            if (TIME.matcher(head.get(i)).matches()) {
                times.add(i);
            }
        }
        return times;
    }

    /** Columns are as wide as their widest cell, so blanks and dashes are not compared. */
    private static String withoutTimes(List<String> cells, Set<Integer> times) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!times.contains(i)) {
                kept.add(NOISE.matcher(cells.get(i).replaceAll("-{3,}", "---")).replaceAll("#"));
            }
        }
        return String.join(" | ", kept);
    }
}
