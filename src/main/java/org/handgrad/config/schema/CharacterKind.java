package org.handgrad.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;

/** A single character that is no letter and no digit. */
public record CharacterKind() implements ValueKind<Character> {
    @Override
    public Optional<Character> read(YamlValue value) {
        Optional<Character> character = value.text()
                .filter(text -> text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0)))
                .map(text -> text.charAt(0));
        return character.isPresent() ? character : value.mismatch(expected());
    }

    @Override
    public String expected() {
        return "a single character between quotes";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("minLength", 1);
        schema.put("maxLength", 1);
        return schema;
    }
}
