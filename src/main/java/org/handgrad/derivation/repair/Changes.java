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
            new WrongIndices(),
            new Transposes(),
            new Sums(),
            new Variables(),
            new Dropped(),
            new DroppedTerms(),
            new WrongNumbers(),
            new LostBrackets(),
            new Inserted(),
            new Hadamard());

    private Changes() {}

    /**
     * Every right side that is one change away.
     *
     * @param arrays whether there is anything to transpose, or to multiply entry by entry
     */
    public static List<Repair> of(WrongSide side, boolean arrays) {
        return KINDS.stream()
                .filter(kind -> arrays || !(kind instanceof Transposes || kind instanceof Hadamard))
                .flatMap(kind -> kind.of(side).stream())
                .toList();
    }

    /** Those where two factors are put in. */
    public static List<Repair> ofTwoFactors(WrongSide side) {
        return Inserted.two(side);
    }

    /** Those where something is transposed. */
    public static List<Repair> transposing(WrongSide side) {
        return new Transposes().of(side);
    }
}
