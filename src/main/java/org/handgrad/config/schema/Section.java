package org.handgrad.config.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handgrad.config.yaml.YamlValue;

/**
 * A mapping with known keys.
 *
 * @param title its title in the manual
 * @param about its purpose
 * @param keys all keys
 * @param oneOf keys of which exactly one is required; may be empty
 * @param fewest minimum number of entries
 * @param make builds the result from the entries
 * @param <T> type of the result
 */
public record Section<T>(
        String title,
        String about,
        List<Key<?>> keys,
        List<Key<?>> oneOf,
        int fewest,
        Function<SectionValues, Optional<T>> make)
        implements ValueKind<T> {
    /** A section with a result only if all its keys are valid. */
    public static <T> Section<T> of(String title, String about, List<Key<?>> keys, Function<SectionValues, T> make) {
        return lenient(
                title,
                about,
                keys,
                entries -> entries.areSound() ? Optional.of(make.apply(entries)) : Optional.empty());
    }

    /** A section that may have a result although some keys are wrong, so that the others are checked further. */
    public static <T> Section<T> lenient(
            String title, String about, List<Key<?>> keys, Function<SectionValues, Optional<T>> make) {
        return new Section<>(title, about, List.copyOf(keys), List.of(), 0, make);
    }

    /** The same section with exactly one of these keys required. */
    public Section<T> withOneOf(List<Key<?>> alternatives) {
        return new Section<>(title, about, keys, List.copyOf(alternatives), fewest, make);
    }

    /** The same section with at least one key required. */
    public Section<T> notEmpty() {
        return new Section<>(title, about, keys, oneOf, 1, make);
    }

    @Override
    public Optional<T> read(YamlValue value) {
        return value.mapping().flatMap(mapping -> make.apply(SectionValues.read(this, mapping)));
    }

    @Override
    public String expected() {
        return "a mapping";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(key.name(), key.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        List<String> required =
                keys.stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!oneOf.isEmpty()) {
            schema.put(
                    "oneOf",
                    oneOf.stream()
                            .map(key -> Map.of("required", List.of(key.name())))
                            .toList());
        }
        if (fewest > 0) {
            schema.put("minProperties", fewest);
        }
        return schema;
    }

    /** A link to its section in the manual. */
    @Override
    public String described() {
        return "[mapping](#%s)".formatted(title.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    /** This and all sections below it, in the order of the keys. */
    @Override
    public List<Section<?>> sections() {
        List<Section<?>> all = new ArrayList<>();
        Stream<Section<?>> below = keys.stream().flatMap(key -> key.kind().sections().stream());
        all.add(this);
        below.forEach(all::add);
        return all.stream().distinct().toList();
    }
}
