package org.handgrad.derivation.repair;

import java.util.List;

/** One kind of mistake, made good in every place where it may have been made. */
sealed interface Change
        permits LostBrackets,
                Dropped,
                DroppedTerms,
                Hadamard,
                Inserted,
                WrongIndices,
                InnerArguments,
                LayerMarks,
                WrongNumbers,
                Powers,
                Primes,
                Signs,
                Sums,
                Transposes,
                Variables {
    /** The repairs of this kind, those first that are likelier. */
    List<Repair> of(WrongSide side);
}
