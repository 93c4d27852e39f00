package org.handgrad.config.schema;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;

/** The encoding of a text, by one of its names. */
public record EncodingKind() implements ValueKind<Charset> {
    @Override
    public Optional<Charset> read(YamlValue value) {
        Optional<Charset> charset = value.text().flatMap(EncodingKind::named);
        return charset.isPresent() ? charset : value.mismatch(expected());
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String expected() {
        return "the name of an encoding, such as UTF-8, GB18030 or windows-1252";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }
}
