package org.handgrad.config.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.handgrad.config.yaml.YamlValue;

/**
 * One kind or the other, told apart by their form.
 *
 * @param plain what a short form is
 * @param full what a long form is
 * @param isFull tells the forms apart
 * @param <T> what both are read as
 */
public record EitherKind<T>(ValueKind<? extends T> plain, ValueKind<? extends T> full, Predicate<YamlValue> isFull)
        implements ValueKind<T> {
    /** A word, or else a mapping. */
    public static <T> EitherKind<T> wordOrMapping(ValueKind<? extends T> word, ValueKind<? extends T> mapping) {
        return new EitherKind<>(word, mapping, YamlValue::isMapping);
    }

    /** One element, or else a list. */
    public static <T> EitherKind<T> oneOrList(ValueKind<? extends T> one, ValueKind<? extends T> list) {
        return new EitherKind<>(one, list, YamlValue::isList);
    }

    @Override
    public Optional<T> read(YamlValue value) {
        return (isFull.test(value) ? full : plain).read(value).map(read -> read);
    }

    @Override
    public String expected() {
        return "%s, or %s".formatted(plain.expected(), full.expected());
    }

    @Override
    public String described() {
        return "%s, or %s".formatted(plain.described(), full.described());
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("anyOf", List.of(plain.schema(), full.schema()));
    }

    @Override
    public List<Section<?>> sections() {
        return full.sections();
    }
}
