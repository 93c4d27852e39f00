package org.handgrad.measure;

import java.util.List;
import java.util.OptionalDouble;

/** The accuracy that would be seen if every class occurred equally often; a model that answers one class only has 1 / |K|. */
public final class BalancedAccuracy {
    private BalancedAccuracy() {}

    /**
     * $$\frac{1}{|K|} \sum_{k \in K} R_k, \qquad K \text{ the classes that occur}$$ (eq. balanced-accuracy)
     *
     * @return empty if no class occurs
     */
    public static OptionalDouble of(List<Counts> classes) {
        return classes.stream()
                .filter(counts -> counts.actual() > 0)
                .mapToDouble(Recall::of)
                .average();
    }
}
