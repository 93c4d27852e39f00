package org.handgrad.config.sweep;

import java.util.List;
import java.util.Optional;
import org.handgrad.config.yaml.YamlValue;

/**
 * One key of a configuration that is swept, or several in step with each other.
 *
 * @param place where the sweep names it
 * @param paths of the keys from the root down
 * @param values what is tried, in order; of each key one value. Empty for a range that does not say how many
 * @param range what lies between, if this is a range
 */
public record Axis(YamlValue place, List<List<String>> paths, List<List<YamlValue>> values, Optional<Drawn> range) {
    /**
     * A range to draw from.
     *
     * @param place where it stands
     */
    public record Drawn(NumberRange range, YamlValue place) {
        YamlValue at(double part) {
            return place.number(range.text(range.at(part)), range.whole());
        }
    }

    public Axis {
        paths = List.copyOf(paths);
        values = List.copyOf(values);
    }

    /** How messages and tables call it. */
    public String name() {
        return place.key();
    }

    /**
     * The values at a part of the way: of a range the number there, of a list the element there.
     *
     * @param part from 0 to below 1
     */
    public List<YamlValue> at(double part) {
        return range.map(drawn -> List.of(drawn.at(part)))
                .orElseGet(() -> values.get((int) Math.min(values.size() - 1.0, part * values.size())));
    }
}
