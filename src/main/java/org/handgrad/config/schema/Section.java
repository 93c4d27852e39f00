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
 * A mapping whose keys are known.
 *
 * @param title what the manual calls it
 * @param about what it is for
 * @param keys all keys that there are
 * @param oneOf those of which exactly one must be there; may be empty
 * @param fewest how many entries there must be
 * @param make makes the result out of what was read
 * @param <T> what is read
 */
public record Section<T>(
        String title,
        String about,
        List<Key<?>> keys,
        List<Key<?>> oneOf,
        int fewest,
        Function<SectionValues, Optional<T>> make)
        implements ValueKind<T> {
    /** A section that gives a result only if nothing is wrong with any of its keys. */
    public static <T> Section<T> of(String title, String about, List<Key<?>> keys, Function<SectionValues, T> make) {
        return lenient(
                title,
                about,
                keys,
                entries -> entries.areSound() ? Optional.of(make.apply(entries)) : Optional.empty());
    }

    /** A section that may give a result although some of its keys are wrong, so that the others are checked further. */
    public static <T> Section<T> lenient(
            String title, String about, List<Key<?>> keys, Function<SectionValues, Optional<T>> make) {
        return new Section<>(title, about, List.copyOf(keys), List.of(), 0, make);
    }

    /** The same section, in which exactly one of these keys must stand. */
    public Section<T> withOneOf(List<Key<?>> alternatives) {
        return new Section<>(title, about, keys, List.copyOf(alternatives), fewest, make);
    }

    /** The same section, in which at least one key must stand. */
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

    /** A link to what the manual says about it. */
    @Override
    public String described() {
        return "[a mapping](#%s)".formatted(title.toLowerCase(Locale.ROOT).replace(' ', '-'));
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
