package org.handgrad.report.document;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Documents as JSON text: indented, keys in the order of the records, line feeds on every platform. */
public final class Json {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter LISTS_DOWN =
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
    private static final DefaultPrettyPrinter LISTS_ACROSS = new DefaultPrettyPrinter()
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter());
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature
                            .FAIL_ON_UNKNOWN_PROPERTIES) // what is passed over would be lost when written again
            .build();

    private Json() {}

    /** JSON that ends in a line feed. */
    public static String write(Object document) {
        return MAPPER.writer().with(LISTS_DOWN).writeValueAsString(document) + "\n";
    }

    /** The same with each list in one line: for lists of many numbers. */
    static String writeListsAcross(Object document) {
        return MAPPER.writer().with(LISTS_ACROSS).writeValueAsString(document) + "\n";
    }

    /** The same in one line. */
    public static String writeCompact(Object document) {
        return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document);
    }

    /** The components of a record by their names, in order. */
    static Map<String, Object> fields(Object document) {
        return MAPPER.convertValue(document, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Reads what one of the others wrote. */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }
}
