package org.handgrad.config.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handgrad.config.yaml.YamlMapping;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.message.Excerpt;

/**
 * A mapping from names to values. Names become parts of file names, so they must differ in more than case.
 *
 * @param what the thing that is named
 * @param names pattern of valid names
 * @param namesExpected valid names, in words
 * @param kind the kind of the values
 * @param <T> type of a value
 */
public record MappingKind<T>(String what, Pattern names, String namesExpected, ValueKind<T> kind)
        implements ValueKind<Map<String, T>> {
    /** The valid entries, in the order of the text. */
    @Override
    public Optional<Map<String, T>> read(YamlValue value) {
        return value.mapping().map(this::read);
    }

    private Map<String, T> read(YamlMapping mapping) {
        Map<String, T> read = new LinkedHashMap<>();
        Map<String, String> before = new HashMap<>();
        for (String name : mapping.keys()) {
            String same = before.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (same != null) {
                mapping.problemAt(
                        name,
                        "%s and %s differ only in the case of letters, and name files; rename one"
                                .formatted(Excerpt.quoted(same), Excerpt.quoted(name)));
            }
            if (!names.matcher(name).matches()) {
                mapping.problemAt(
                        name,
                        "%s is not a valid name for %s; expected %s"
                                .formatted(Excerpt.quoted(name), what, namesExpected));
            }
            mapping.get(name).flatMap(kind::read).ifPresent(value -> read.put(name, value));
        }
        if (mapping.keys().isEmpty()) {
            mapping.place().problem("expected at least one entry");
        }
        return read;
    }

    @Override
    public String expected() {
        return "a mapping of names to " + kind.expected();
    }

    @Override
    public String described() {
        return "names (%s), each with %s".formatted(namesExpected, kind.described());
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("minProperties", 1);
        schema.put("patternProperties", Map.of("^%s$".formatted(names.pattern()), kind.schema()));
        schema.put("additionalProperties", false);
        return schema;
    }

    @Override
    public List<Section<?>> sections() {
        return kind.sections();
    }
}
