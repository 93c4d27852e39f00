package org.handgrad.study.design;

import java.util.List;
import org.handgrad.config.sweep.SweepSearch;

/**
 * What a configuration asks for.
 *
 * @param name of the experiment
 * @param search how the values of its sweep are combined
 * @param trials each once; of a halving search those with all epochs, of which it runs a part
 */
public record Study(String name, SweepSearch search, List<Trial> trials) {
    public Study {
        trials = List.copyOf(trials);
    }
}
