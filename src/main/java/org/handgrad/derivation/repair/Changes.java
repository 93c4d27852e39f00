package org.handgrad.derivation.repair;

import java.util.List;

/** All kinds of changes. Those come first that say most exactly what is wrong. */
public final class Changes {
    private static final List<Change> KINDS = List.of(
            new Primes(),
            new InnerArguments(),
            new Signs(),
            new Powers(),
            new LayerMarks(),
            new Indices(),
            new Transposes(),
            new Sums(),
            new Variables(),
            new Dropped(),
            new Numbers(),
            new Inserted());

    private Changes() {}

    /** Every right side that is one change away. */
    public static List<Repair> of(WrongSide side) {
        return KINDS.stream().flatMap(kind -> kind.of(side).stream()).toList();
    }
}
