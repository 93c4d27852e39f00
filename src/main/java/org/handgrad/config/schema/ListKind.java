package org.handgrad.config.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;

/**
 * A list of at least one element.
 *
 * @param element the kind of its elements
 * @param distinct whether equal elements are refused
 * @param <T> type of an element
 */
public record ListKind<T>(ValueKind<T> element, boolean distinct) implements ValueKind<List<T>> {
    /** A list without equal elements. */
    public static <T> ListKind<T> distinct(ValueKind<T> element) {
        return new ListKind<>(element, true);
    }

    /** A list in which elements may be equal. */
    public static <T> ListKind<T> of(ValueKind<T> element) {
        return new ListKind<>(element, false);
    }

    /** All elements; nothing if one is wrong or appears twice. */
    @Override
    public Optional<List<T>> read(YamlValue value) {
        List<YamlValue> places = value.elements();
        if (places.isEmpty()) {
            return value.mismatch(expected());
        }
        List<T> elements = new ArrayList<>();
        for (YamlValue place : places) {
            Optional<T> read = element.read(place);
            if (distinct && read.isPresent() && elements.contains(read.get())) {
                place.problem("%s appears twice".formatted(place.isMapping() ? "this entry" : place.found()));
            } else {
                read.ifPresent(elements::add);
            }
        }
        return elements.size() == places.size() ? Optional.of(elements) : Optional.empty();
    }

    @Override
    public String expected() {
        return "a list with at least one element";
    }

    @Override
    public String described() {
        return "a list of " + element.described();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", 1);
        schema.put("items", element.schema());
        if (distinct) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    @Override
    public List<Section<?>> sections() {
        return element.sections();
    }
}
