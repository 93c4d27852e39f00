package org.handgrad.study.trial;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The one text of a resolved value: two values have the same text if and only if they are equal, whatever file they were read from, in
 * whatever order and spelling. Records are written with the names of their components; a file is written as its content.
 */
public final class Description {
    private final StringBuilder text = new StringBuilder();
    private final Function<Path, String> content;

    private Description(Function<Path, String> content) {
        this.content = content;
    }

    /**
     * The text of a value made of records, enums, lists, maps, optional values, files, texts, encodings,
     * forms of dates, numbers and truth values.
     *
     * @param content the hash of a file's content
     * @throws IllegalArgumentException if it is made of something else, of which two equal values might have two texts
     */
    public static String of(Object value, Function<Path, String> content) {
        Description description = new Description(content);
        description.write(value);
        return description.text.toString();
    }

    private void write(Object value) {
        if (value instanceof Record record) {
            writeRecord(record);
        } else if (value instanceof Enum<?> constant) {
            text.append(constant.name());
        } else if (value instanceof Collection<?> elements) {
            text.append('[');
            elements.forEach(element -> {
                write(element);
                text.append(',');
            });
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Path file) {
            quote(content.apply(file));
        } else if (value instanceof String string) {
            quote(string);
        } else if (value instanceof Number || value instanceof Boolean || value instanceof Character) {
            text.append(value);
        } else if (value instanceof Charset || value instanceof DateTimeFormatter) {
            quote(value.toString());
        } else {
            writeOptional(value);
        }
    }

    private void writeRecord(Record record) {
        text.append(record.getClass().getSimpleName()).append('(');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            text.append(component.getName()).append('=');
            write(value(component, record));
            text.append(',');
        }
        text.append(')');
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private void writeMap(Map<?, ?> map) {
        text.append('{');
        map.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> {
                    write(entry.getKey());
                    text.append(':');
                    write(entry.getValue());
                    text.append(',');
                });
        text.append('}');
    }

    private void writeOptional(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(this::write, () -> text.append('-'));
        } else if (value instanceof OptionalInt || value instanceof OptionalLong || value instanceof OptionalDouble) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("a value of %s has no text".formatted(value.getClass()));
        }
    }

    /** So that no text looks like something else. */
    private void quote(String string) {
        text.append('"')
                .append(string.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }
}
