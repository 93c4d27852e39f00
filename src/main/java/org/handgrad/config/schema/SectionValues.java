package org.handgrad.config.schema;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.config.yaml.YamlMapping;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.message.Excerpt;
import org.handgrad.message.Suggestion;

/** The values of a section's keys. Every key is read, used or not, so that mistakes are found. */
public final class SectionValues {
    private final Section<?> section;
    private final YamlMapping mapping;
    private final Map<String, Optional<?>> read = new HashMap<>(); // by the names of the keys that are there

    private SectionValues(Section<?> section, YamlMapping mapping) {
        this.section = section;
        this.mapping = mapping;
    }

    /** Reads a mapping, and reports what is wrong with its keys and with what stands under them. */
    static SectionValues read(Section<?> section, YamlMapping mapping) {
        SectionValues entries = new SectionValues(section, mapping);
        for (Key<?> key : section.keys()) {
            mapping.get(key.name())
                    .ifPresent(value -> entries.read.put(key.name(), key.kind().read(value)));
        }
        Set<String> misspelt = entries.reportUnknown();
        entries.reportMissing(misspelt);
        return entries;
    }

    /** Reports every unknown key, and gives those that were probably meant. */
    private Set<String> reportUnknown() {
        Set<String> known = names(section.keys());
        Set<String> misspelt = new LinkedHashSet<>();
        for (String name : mapping.keys()) {
            if (!known.contains(name)) {
                Set<String> free = new LinkedHashSet<>(known);
                free.removeAll(mapping.keys());
                Optional<String> meant = Suggestion.nearest(name, free).or(() -> Suggestion.nearest(name, known));
                meant.ifPresent(misspelt::add);
                String expected =
                        meant.map(Suggestion::question).orElse(", expected one of " + String.join(", ", known));
                mapping.problemAt(name, "unknown key %s%s".formatted(Excerpt.quoted(name), expected));
            }
        }
        return misspelt;
    }

    private void reportMissing(Set<String> misspelt) {
        for (Key<?> key : section.keys()) {
            if (key.required() && mapping.get(key.name()).isEmpty() && !misspelt.contains(key.name())) {
                place().problem("key '%s' is missing".formatted(key.name()));
            }
        }
        Set<String> alternatives = names(section.oneOf());
        List<String> given =
                alternatives.stream().filter(mapping.keys()::contains).toList();
        boolean none = given.isEmpty() && alternatives.stream().noneMatch(misspelt::contains);
        if (given.size() > 1 || (none && !alternatives.isEmpty())) {
            place().problem("expected one of %s, found %s"
                    .formatted(String.join(", ", alternatives), none ? "none" : String.join(" and ", given)));
        }
        if (mapping.keys().size() < section.fewest()) {
            place().problem("expected at least one entry");
        }
    }

    private static Set<String> names(List<Key<?>> keys) {
        return keys.stream().map(Key::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What stands under a key, or what counts if it is left out; nothing if it is wrong, or missing. */
    @SuppressWarnings("unchecked") // what the kind of the key has read
    public <T> Optional<T> get(Key<T> key) {
        return read.containsKey(key.name()) ? (Optional<T>) read.get(key.name()) : key.otherwise();
    }

    /**
     * The value of a key that is known to be present.
     *
     * @throws java.util.NoSuchElementException if there is nothing
     */
    public <T> T value(Key<T> key) {
        return get(key).orElseThrow();
    }

    /** The place of a key's value; the section's if the key is missing. */
    public YamlValue placeOf(Key<?> key) {
        return mapping.get(key.name()).orElse(place());
    }

    /** The place of the section. */
    public YamlValue place() {
        return mapping.place();
    }

    /** All keys of the text, known or not, in order. */
    public Set<String> names() {
        return mapping.keys();
    }

    /** Whether all required keys are present, exactly one alternative is given, and no value is wrong. */
    public boolean areSound() {
        boolean complete = section.keys().stream().allMatch(key -> !key.required() || read.containsKey(key.name()));
        boolean decided = section.oneOf().isEmpty()
                || section.oneOf().stream()
                                .filter(key -> read.containsKey(key.name()))
                                .count()
                        == 1;
        return complete && decided && read.values().stream().allMatch(Optional::isPresent);
    }
}
