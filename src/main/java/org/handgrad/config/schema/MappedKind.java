package org.handgrad.config.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handgrad.config.yaml.YamlValue;

/** What another kind reads, made into something else. */
record MappedKind<S, T>(ValueKind<S> kind, Function<S, T> function) implements ValueKind<T> {
    @Override
    public Optional<T> read(YamlValue value) {
        return kind.read(value).map(function);
    }

    @Override
    public String expected() {
        return kind.expected();
    }

    @Override
    public String described() {
        return kind.described();
    }

    @Override
    public Map<String, Object> schema() {
        return kind.schema();
    }

    @Override
    public List<Section<?>> sections() {
        return kind.sections();
    }
}
