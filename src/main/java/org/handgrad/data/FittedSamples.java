package org.handgrad.data;

import java.util.List;
import java.util.Optional;

/** Rows as numbers, by what was fitted on the training rows. */
public interface FittedSamples {
    /** Rows with inputs and targets in their own units. */
    Dataset unscaled(int... rows);

    /** Rows as a model sees them. */
    Dataset scaled(int... rows);

    /** The names of the inputs. */
    List<String> features();

    /** What inputs go through; empty if nothing. */
    Optional<Standardization> inputScaling();

    /** What targets go through; empty if nothing. */
    Optional<Standardization> targetScaling();

    /**
     * What a user should know of the data, in a sentence each.
     *
     * @param judged rows that were not trained on
     */
    List<String> remarks(int... judged);
}
