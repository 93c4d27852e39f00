package org.handgrad.report.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which settings tell groups apart, and how tables call them: by the end of their path that no other one has. */
public final class SettingNames {
    private SettingNames() {}

    /** By path, in the order in which they appear; those that are the same everywhere are left out. */
    public static Map<String, String> of(List<Map<String, String>> groups) {
        Set<String> paths = new LinkedHashSet<>();
        groups.forEach(group -> paths.addAll(group.keySet()));
        paths.removeIf(
                path -> groups.stream().map(group -> group.get(path)).distinct().count() < 2);
        Map<String, String> names = new LinkedHashMap<>();
        for (String path : paths) {
            names.put(path, name(path, paths));
        }
        return names;
    }

    private static String name(String path, Set<String> paths) {
        for (int from = path.lastIndexOf('.'); from > 0; from = path.lastIndexOf('.', from - 1)) {
            String end = path.substring(from + 1);
            boolean unique = paths.stream()
                            .filter(other -> ("." + other).endsWith("." + end))
                            .count()
                    == 1;
            if (unique && !end.chars().allMatch(Character::isDigit)) {
                return end;
            }
        }
        return path;
    }
}
