package org.handgrad.derivation.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Index;

/**
 * A sum of products of entries, as a product of matrices and vectors: pieces with the same axes are multiplied entry by
 * entry, and an axis that is summed over and that two pieces share joins them.
 */
final class Contraction {
    private final Set<Index> summed;
    private final List<Piece> pieces;
    private final List<String> numbers = new ArrayList<>();

    /**
     * @param summed the axes that are summed over
     * @param pieces the factors
     */
    Contraction(Set<Index> summed, List<Piece> pieces) {
        this.summed = new LinkedHashSet<>(summed);
        this.pieces = new ArrayList<>(pieces);
    }

    /** Carries it out, as far as there is notation for it. */
    Contraction carriedOut() {
        boolean changed = true;
        while (changed) {
            changed = inner() || entrywise() || joined() || alone() || scaled();
        }
        return this;
    }

    /** Numbers that came out of it: inner products, sums of entries. */
    List<String> numbers() {
        return numbers;
    }

    /** What is left, over these axes; nothing if it cannot be written so. */
    Optional<Piece> over(List<Index> axes) {
        if (!summed.isEmpty()) {
            return Optional.empty();
        }
        if (pieces.size() == 2 && axes.size() == 2) {
            Optional<Piece> first = vectorAlong(axes.get(0));
            Optional<Piece> second = vectorAlong(axes.get(1));
            if (first.isPresent() && second.isPresent()) {
                Piece a = first.get();
                Piece b = second.get();
                return Optional.of(new Piece(
                        axes, a.straight().times(b.flipped()), b.straight().times(a.flipped())));
            }
        }
        boolean one = pieces.size() == 1 && pieces.get(0).isAlong(axes);
        return one ? Optional.of(pieces.get(0)) : Optional.empty();
    }

    private Optional<Piece> vectorAlong(Index axis) {
        return pieces.stream()
                .filter(piece -> piece.isVector() && piece.has(axis))
                .findFirst();
    }

    private List<Piece> with(Index axis) {
        return pieces.stream().filter(piece -> piece.has(axis)).toList();
    }

    /** u^T v. */
    private boolean inner() {
        for (Index axis : summed) {
            List<Piece> both = with(axis);
            if (both.size() == 2 && both.stream().allMatch(Piece::isVector)) {
                Phrase product = both.get(0).flipped().times(both.get(1).straight());
                numbers.add("(" + product.latex() + ")");
                pieces.removeAll(both);
                summed.remove(axis);
                return true;
            }
        }
        return false;
    }

    /** A ⊙ B. */
    private boolean entrywise() {
        for (int k = 0; k < pieces.size(); k++) {
            for (int m = k + 1; m < pieces.size(); m++) {
                Piece a = pieces.get(k);
                Piece b = pieces.get(m);
                if (a.isAlong(b.axes())) {
                    Piece turned = b.axes().equals(a.axes()) ? b : b.transposed();
                    Phrase product = a.straight().entrywise(turned.straight());
                    Phrase across = a.flipped().entrywise(turned.flipped());
                    replace(
                            List.of(a, b),
                            a.isVector()
                                    ? Piece.named(a.axes(), product)
                                    : new Piece(
                                            a.axes(),
                                            product.orSimpler(across.transposed()),
                                            across.orSimpler(product.transposed())));
                    return true;
                }
            }
        }
        return false;
    }

    /** A B, or A v. */
    private boolean joined() {
        for (Index axis : summed) {
            List<Piece> both = with(axis);
            if (both.size() == 2) {
                boolean vectorFirst = both.get(0).isVector();
                Piece a = both.get(vectorFirst ? 1 : 0);
                Piece b = both.get(vectorFirst ? 0 : 1);
                Index row = a.across(axis);
                Phrase left = a.over(List.of(row, axis));
                Phrase leftFlipped = a.over(List.of(axis, row));
                List<Index> axes = b.isVector() ? List.of(row) : List.of(row, b.across(axis));
                Phrase right = b.isVector() ? b.straight() : b.over(List.of(axis, axes.get(1)));
                Phrase rightFlipped = b.isVector() ? b.flipped() : b.over(List.of(axes.get(1), axis));
                replace(both, new Piece(axes, left.times(right), rightFlipped.times(leftFlipped)));
                summed.remove(axis);
                return true;
            }
        }
        return false;
    }

    /** A 1, and 1^T v: a sum of the entries of one piece. */
    private boolean alone() {
        Phrase ones = Phrase.atom("\\mathbf{1}");
        for (Index axis : summed) {
            List<Piece> one = with(axis);
            if (one.size() == 1) {
                Piece piece = one.get(0);
                if (piece.isVector()) {
                    numbers.add("(" + ones.transposed().times(piece.straight()).latex() + ")");
                    pieces.remove(piece);
                } else {
                    Index row = piece.across(axis);
                    replace(
                            one,
                            new Piece(
                                    List.of(row),
                                    piece.over(List.of(row, axis)).times(ones),
                                    ones.transposed().times(piece.over(List.of(axis, row)))));
                }
                summed.remove(axis);
                return true;
            }
        }
        return false;
    }

    /** diag(v) A: a vector along an axis that more than one other piece has, or that is not summed over. */
    private boolean scaled() {
        for (Piece vector : pieces) {
            for (Piece matrix : pieces) {
                if (vector.isVector()
                        && !matrix.isVector()
                        && matrix.has(vector.axes().get(0))) {
                    Index axis = vector.axes().get(0);
                    List<Index> axes = List.of(axis, matrix.across(axis));
                    Phrase diagonal = Phrase.atom(
                            "\\operatorname{diag}(" + vector.straight().latex() + ")");
                    replace(
                            List.of(vector, matrix),
                            new Piece(
                                    axes,
                                    diagonal.times(matrix.over(axes)),
                                    matrix.over(List.of(axes.get(1), axis)).times(diagonal)));
                    return true;
                }
            }
        }
        return false;
    }

    private void replace(List<Piece> old, Piece by) {
        int at = pieces.indexOf(old.get(0));
        old.forEach(pieces::remove);
        pieces.add(Math.min(at, pieces.size()), by);
    }
}
