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

    /**
     * Every right side that is one change away.
     *
     * @param arrays whether there is anything to transpose
     */
    public static List<Repair> of(WrongSide side, boolean arrays) {
        return KINDS.stream()
                .filter(kind -> arrays || !(kind instanceof Transposes))
                .flatMap(kind -> kind.of(side).stream())
                .toList();
    }

    /** Those where something is transposed. */
    public static List<Repair> transposing(WrongSide side) {
        return new Transposes().of(side);
    }
}
