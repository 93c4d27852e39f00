package org.handgrad.config.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.ValueKind;
import org.handgrad.config.yaml.YamlMapping;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.message.Excerpt;

/**
 * {@code sweep: { optimizers.sgd.learning-rate: [0.1, 0.3], a.b+c.d: [[1, 2], [3, 4]] }}. Whether the paths lead anywhere, and whether the
 * values may stand there, is for those to say who put them there.
 */
record AxesKind() implements ValueKind<List<Axis>> {
    private static final String VALUES = "a list of values, or a range { from, to }";

    @Override
    public Optional<List<Axis>> read(YamlValue value) {
        return value.mapping().map(this::read);
    }

    private List<Axis> read(YamlMapping mapping) {
        List<Axis> axes = new ArrayList<>();
        Map<List<String>, String> before = new HashMap<>();
        for (String name : mapping.keys()) {
            List<List<String>> paths = Arrays.stream(name.split("\\+", -1))
                    .map(path -> List.of(path.trim().split("\\.", -1)))
                    .toList();
            if (paths.stream().anyMatch(path -> path.contains(""))) {
                mapping.problemAt(
                        name,
                        "expected path.to.key, or several with + between them, found %s"
                                .formatted(Excerpt.quoted(name)));
                continue;
            }
            for (List<String> path : paths) {
                String same = before.putIfAbsent(path, name);
                if (same != null) {
                    mapping.problemAt(
                            name, "'%s' is swept a second time".formatted(Excerpt.of(String.join(".", path))));
                }
            }
            mapping.get(name)
                    .flatMap(values -> axis(mapping.keyOf(name), paths, values))
                    .ifPresent(axes::add);
        }
        if (mapping.keys().isEmpty()) {
            mapping.place().problem("expected at least one entry");
        }
        return axes;
    }

    private static Optional<Axis> axis(YamlValue place, List<List<String>> paths, YamlValue values) {
        if (values.isMapping() && paths.size() == 1) {
            return RangeSection.RANGE.read(values).map(parsed -> range(place, paths, values, parsed));
        }
        if (values.elements().isEmpty()) {
            return values.mismatch(paths.size() == 1 ? VALUES : "a list of lists, each with a value for every key");
        }
        List<List<YamlValue>> all = new ArrayList<>();
        boolean sound = true;
        for (YamlValue element : values.elements()) {
            List<YamlValue> one = paths.size() == 1 ? List.of(element) : element.elements();
            if (one.size() != paths.size()) {
                element.mismatch("a list of %s values, one for each of the keys in step".formatted(paths.size()));
                sound = false;
            }
            all.add(one);
        }
        return sound ? Optional.of(new Axis(place, paths, all, Optional.empty())) : Optional.empty();
    }

    private static Axis range(YamlValue place, List<List<String>> paths, YamlValue values, RangeSection.Parsed parsed) {
        NumberRange range = parsed.range();
        List<List<YamlValue>> all = parsed.values().map(range::values).orElse(List.of()).stream()
                .map(number -> List.of(values.number(range.text(number), range.whole())))
                .toList();
        return new Axis(place, paths, all, Optional.of(new Axis.Drawn(range, values)));
    }

    @Override
    public String expected() {
        return "a mapping of paths to lists or ranges";
    }

    @Override
    public String described() {
        return "paths of keys, several in step with each other joined by `+`, and under each: a list of values, or "
                + RangeSection.RANGE.described();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> list = new LinkedHashMap<>(); // in which order is written, too
        list.put("type", "array");
        list.put("minItems", 1);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("minProperties", 1);
        schema.put("additionalProperties", Map.of("anyOf", List.of(list, RangeSection.RANGE.schema())));
        return schema;
    }

    @Override
    public List<Section<?>> sections() {
        return RangeSection.RANGE.sections();
    }
}
