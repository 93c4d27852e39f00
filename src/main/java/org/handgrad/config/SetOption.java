package org.handgrad.config;

import java.util.List;

/**
 * A value set on the command line, {@code path.to.key=value}.
 *
 * @param path the keys from the root down
 * @param value YAML text
 */
public record SetOption(List<String> path, String value) {
    /**
     * Takes an override apart.
     *
     * @throws IllegalArgumentException if there is no path or no equals sign
     */
    public static SetOption parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || text.startsWith(".") || text.substring(0, equals).contains("..")) {
            throw new IllegalArgumentException("expected path.to.key=value, found '%s'".formatted(text));
        }
        return new SetOption(List.of(text.substring(0, equals).split("\\.")), text.substring(equals + 1));
    }

    /** How it is written on the command line. */
    String text() {
        return "--set " + String.join(".", path) + "=" + value;
    }
}
