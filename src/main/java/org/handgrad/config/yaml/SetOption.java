package org.handgrad.config.yaml;

import java.util.List;

/**
 * A value set on the command line, {@code path.to.key=value}.
 *
 * @param path the keys from the root down
 * @param value YAML text
 */
public record SetOption(List<String> path, String value) {
    /**
     * Parses an override.
     *
     * @throws IllegalArgumentException if there is no path, no equals sign or no value
     */
    public static SetOption parse(String text) {
        int equals = text.indexOf('=');
        List<String> path = List.of(text.substring(0, Math.max(0, equals)).split("\\.", -1));
        if (path.contains("") || text.substring(equals + 1).isBlank()) {
            throw new IllegalArgumentException("expected path.to.key=value, found '%s'".formatted(text));
        }
        return new SetOption(path, text.substring(equals + 1));
    }

    /** How it is written on the command line. */
    String text() {
        return "--set " + String.join(".", path) + "=" + value;
    }

    /** The option as typed in a shell. */
    public String quoted() {
        boolean plain = value.matches("[A-Za-z0-9._+/-]*");
        return plain
                ? text()
                : "--set '%s'".formatted(text().substring("--set ".length()).replace("'", "'\\''"));
    }

    /** The value in what {@link #text} gave. */
    static String valueIn(String text) {
        return text.substring(text.indexOf('=') + 1);
    }
}
