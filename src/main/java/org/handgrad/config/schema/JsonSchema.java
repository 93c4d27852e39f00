package org.handgrad.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON Schema that editors understand. */
public final class JsonSchema {
    private JsonSchema() {}

    /** A section as a schema document of draft 2020-12. */
    public static Map<String, Object> of(Section<?> root) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", root.title());
        document.put("description", root.about());
        document.putAll(root.schema());
        return document;
    }
}
