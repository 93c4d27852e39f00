package org.handgrad.config;

import java.nio.file.Path;
import org.handgrad.data.source.DataSource;

/** A source of data as the text of a configuration gives it. */
@FunctionalInterface
interface ParsedSource {
    /**
     * The source, with what the text does not say.
     *
     * @param experiment what data without a name are called after
     * @param folder what paths are relative to
     */
    DataSource of(String experiment, Path folder);

    /** A source that the text says everything about. */
    static ParsedSource independent(DataSource source) {
        return (experiment, folder) -> source;
    }
}
