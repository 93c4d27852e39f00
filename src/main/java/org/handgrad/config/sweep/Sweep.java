package org.handgrad.config.sweep;

import java.util.List;
import java.util.Optional;
import org.handgrad.config.schema.Key;
import org.handgrad.config.yaml.YamlMapping;
import org.handgrad.config.yaml.YamlValue;

/**
 * Which values are swept, and how they are combined.
 *
 * @param axes none if nothing is swept
 */
public record Sweep(List<Axis> axes, SweepSearch search) {
    /** What is swept. */
    public static final Key<List<Axis>> AXES = Key.optional(
            "sweep",
            new AxesKind(),
            "Values that are tried one after the other: any value of the configuration, by the path of its key.");

    public Sweep {
        axes = List.copyOf(axes);
    }

    /** What the keys {@code sweep} and {@code search} of a configuration say; nothing, after problems were reported, if they are wrong. */
    public static Optional<Sweep> read(YamlMapping root) {
        Optional<YamlValue> swept = root.get(AXES.name());
        Optional<YamlValue> searched = root.get(SearchSection.SEARCH.name());
        Optional<List<Axis>> axes =
                swept.isEmpty() ? Optional.of(List.of()) : AXES.kind().read(swept.get());
        Optional<SweepSearch> search = searched.isEmpty()
                ? SearchSection.SEARCH.otherwise()
                : SearchSection.SEARCH.kind().read(searched.get());
        if (swept.isEmpty() && searched.isPresent()) {
            searched.get().problem("there is no 'sweep' to search in");
        }
        if (search.isPresent() && search.get() instanceof SweepSearch.Grid) {
            axes.orElse(List.of()).stream()
                    .filter(axis -> axis.values().isEmpty())
                    .forEach(axis -> axis.range()
                            .ifPresent(drawn ->
                                    drawn.place().problem("key 'values' is missing, which says how many a grid has")));
        }
        return axes.flatMap(all -> search.map(how -> new Sweep(all, how)));
    }
}
