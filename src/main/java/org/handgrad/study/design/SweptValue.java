package org.handgrad.study.design;

import java.util.List;
import org.handgrad.config.yaml.YamlValue;

/**
 * A value that takes the place of another one in a configuration.
 *
 * @param path of its key from the root down
 * @param place where the sweep names the path
 * @param value what stands there
 */
public record SweptValue(List<String> path, YamlValue place, YamlValue value) {
    public SweptValue {
        path = List.copyOf(path);
    }

    /** The path as it is written. */
    public String key() {
        return String.join(".", path);
    }
}
