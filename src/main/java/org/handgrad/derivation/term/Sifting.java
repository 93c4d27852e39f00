package org.handgrad.derivation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sums in which an identity matrix picks a term: {@code \sum_k I_{ik} x_k = x_i}. */
record Sifting(Definitions definitions) {
    /** The sum of a body over the index of a fold, where an identity matrix picks a term, that term. */
    Term of(Fold fold, Term body) {
        if (body instanceof Plus plus) {
            return Algebra.plus(
                    plus.parts().stream().map(part -> of(fold, part)).toList());
        }
        List<Term> factors = body instanceof Times times ? times.parts() : List.of(body);
        for (int k = 0; k < factors.size(); k++) {
            if (factors.get(k) instanceof Kronecker kronecker) {
                Position own = Position.at(fold.index());
                boolean first = kronecker.first().equals(own);
                Position picked = first ? kronecker.second() : kronecker.first();
                if ((first || kronecker.second().equals(own)) && reaches(fold.extent(), picked)) {
                    List<Term> others = new ArrayList<>(factors);
                    others.remove(k);
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

    /** Whether the sum comes to what is picked: else it stays a sum, of terms that are 0. */
    private boolean reaches(Extent extent, Position picked) {
        return extent.from() == 1
                && extent.to().map(to -> definitions.reaches(to, picked)).orElse(true);
    }

    private static boolean containsKronecker(Plus sum) {
        return sum.parts().stream()
                .anyMatch(part -> part instanceof Kronecker
                        || (part instanceof Times times
                                && times.parts().stream().anyMatch(Kronecker.class::isInstance)));
    }
}
