package org.handgrad.derivation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sums in which an identity matrix picks a term: {@code \sum_k I_{ik} x_k = x_i}. */
final class Sifting {
    private Sifting() {}

    /** The sum of a body over the index of a fold, where an identity matrix picks a term, that term. */
    static Term of(Fold fold, Term body) {
        if (body instanceof Plus plus) {
            return Algebra.plus(
                    plus.parts().stream().map(part -> of(fold, part)).toList());
        }
        List<Term> factors = body instanceof Times times ? times.parts() : List.of(body);
        for (int k = 0; k < factors.size(); k++) {
            if (factors.get(k) instanceof Kronecker kronecker) {
                Position own = Position.at(fold.index());
                boolean first = kronecker.first().equals(own);
                boolean whole = fold.extent().from() == 1; // else what is picked may lie outside
                if (whole && (first || kronecker.second().equals(own))) {
                    List<Term> others = new ArrayList<>(factors);
                    others.remove(k);
                    Position picked = first ? kronecker.second() : kronecker.first();
                    return Indices.replace(Algebra.times(others), Map.of(fold.index(), picked));
                }
            }
        }
        for (int k = 0; k < factors.size(); k++) {
            if (factors.get(k) instanceof Plus sum && containsKronecker(sum)) {
                List<Term> terms = new ArrayList<>();
                for (Term part : sum.parts()) {
                    List<Term> changed = new ArrayList<>(factors);
                    changed.set(k, part);
                    terms.add(of(fold, Algebra.times(changed)));
                }
                return Algebra.plus(terms);
            }
        }
        return Algebra.fold(Fold.Kind.SUM, fold.index(), fold.extent(), body);
    }

    private static boolean containsKronecker(Plus sum) {
        return sum.parts().stream()
                .anyMatch(part -> part instanceof Kronecker
                        || (part instanceof Times times
                                && times.parts().stream().anyMatch(Kronecker.class::isInstance)));
    }
}
