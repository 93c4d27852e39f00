package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The settings that tell groups apart, by short names: the ends of their paths. The rates of two optimizers are one column, because no
 * group has both.
 */
public final class SettingNames {
    private SettingNames() {}

    /** Of each group what differs, by short names, in the order in which they appear; the same names in every group that has them. */
    public static List<Map<String, String>> shortened(List<Map<String, String>> groups) {
        Set<String> paths = new LinkedHashSet<>();
        groups.forEach(group -> paths.addAll(group.keySet()));
        paths.removeIf(
                path -> groups.stream().map(group -> group.get(path)).distinct().count() < 2);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String path : paths) {
            columns.computeIfAbsent(name(path, paths, groups), unseen -> new ArrayList<>())
                    .add(path);
        }
        return groups.stream().map(group -> row(group, columns)).toList();
    }

    private static Map<String, String> row(Map<String, String> group, Map<String, List<String>> columns) {
        Map<String, String> row = new LinkedHashMap<>();
        columns.forEach((name, paths) -> paths.stream()
                .map(group::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> row.put(name, value)));
        return row;
    }

    /** The shortest end of the path that means one value in every group. */
    private static String name(String path, Set<String> paths, List<Map<String, String>> groups) {
        for (int from = path.lastIndexOf('.'); from > 0; from = path.lastIndexOf('.', from - 1)) {
            String end = path.substring(from + 1);
            List<String> same = paths.stream()
                    .filter(other -> ("." + other).endsWith("." + end))
                    .toList();
            boolean clear = groups.stream()
                    .allMatch(group -> same.stream().filter(group::containsKey).count() <= 1);
            if (clear && !end.chars().allMatch(Character::isDigit)) {
                return end;
            }
        }
        return path;
    }
}
