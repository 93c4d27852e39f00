package org.handgrad.message;

import java.util.regex.Pattern;

/** Words as YAML that is read as this text. */
public final class YamlWord {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./-]*( [\\p{L}\\p{N}_./-]+)*");
    private static final Pattern OTHER = Pattern.compile("(?i)true|false|null");

    private YamlWord() {}

    /** The text itself where YAML takes it for this text, else between quotes. */
    public static String of(String text) {
        if (PLAIN.matcher(text).matches() && !OTHER.matcher(text).matches()) {
            return text;
        }
        boolean oneLine = text.chars().noneMatch(Character::isISOControl);
        return oneLine ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                escaped.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                escaped.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return escaped.append('"').toString();
    }
}
