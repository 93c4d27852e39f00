package org.handgrad.derivation.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Times;
import org.handgrad.derivation.term.Width;

/** Arrays without their indices, {@code X^T (X w - y)}, from what their entries are. */
final class ArrayWriting {
    private static final Constant SQUARE = new Constant(2);
    private static final Constant INVERSE = new Constant(-1);

    private final Writing writing;

    ArrayWriting(Writing writing) {
        this.writing = writing;
    }

    /** An array whose entry a term is; nothing if there is no notation for it. */
    Optional<Piece> of(Term term, List<Index> axes) {
        if (term instanceof Entry entry) {
            return named(entry, axes);
        }
        if (term instanceof Kronecker) {
            return Optional.of(Piece.named(axes, Phrase.IDENTITY));
        }
        if (term instanceof Plus sum) {
            return sum(sum, axes);
        }
        if (term instanceof Call call) {
            return of(call.argument(), axes).map(inside -> calling(call, inside));
        }
        if (term instanceof Raised raised) {
            return power(raised, axes);
        }
        return product(term, axes);
    }

    private Optional<Piece> named(Entry entry, List<Index> axes) {
        List<Index> own = entry.at().stream()
                .filter(Position::isPlain)
                .map(position -> position.index().get())
                .toList();
        boolean plain = own.size() == entry.at().size() && Set.copyOf(own).size() == own.size();
        Piece piece = Piece.named(own, Phrase.atom(writing.names.array(entry.quantity())));
        if (!plain || !piece.isAlong(axes)) {
            return Optional.empty();
        }
        return Optional.of(own.equals(axes) ? piece : piece.transposed());
    }

    private Piece calling(Call call, Piece inside) {
        Phrase straight =
                Phrase.atom(FunctionWriting.call(call, inside.straight().latex()));
        return inside.isVector()
                ? Piece.named(inside.axes(), straight)
                : new Piece(
                        inside.axes(),
                        straight,
                        Phrase.atom(FunctionWriting.call(call, inside.flipped().latex())));
    }

    private Optional<Piece> power(Raised raised, List<Index> axes) {
        Optional<Piece> base = of(raised.base(), axes);
        if (base.isPresent() && raised.exponent().equals(SQUARE)) {
            Phrase square = base.get().straight().entrywise(base.get().straight());
            return Optional.of(Piece.named(axes, square));
        }
        if (base.isPresent() && raised.exponent().equals(INVERSE)) {
            String latex = "\\frac{1}{%s}".formatted(base.get().straight().latex());
            return Optional.of(Piece.named(axes, Phrase.atom(latex)));
        }
        return Optional.empty();
    }

    private Optional<Piece> sum(Plus sum, List<Index> axes) {
        List<String> straight = new ArrayList<>();
        List<String> flipped = new ArrayList<>();
        for (Term part : sum.parts()) {
            Optional<Piece> piece = part instanceof Constant
                    ? Optional.of(new Piece(axes, Phrase.atom(writing.of(part)), Phrase.atom(writing.of(part))))
                    : of(part, axes);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            straight.add(piece.get().straight().latex());
            flipped.add(piece.get().flipped().latex());
        }
        Phrase whole = new Phrase(Writing.added(straight), Phrase.Binding.SUM);
        Phrase across = new Phrase(Writing.added(flipped), Phrase.Binding.SUM);
        return Optional.of(
                axes.size() == 1
                        ? Piece.named(axes, whole)
                        : new Piece(axes, whole.orSimpler(across.transposed()), across.orSimpler(whole.transposed())));
    }

    private Optional<Piece> product(Term term, List<Index> axes) {
        Set<Index> summed = new LinkedHashSet<>();
        List<Term> factors = new ArrayList<>();
        if (!flatten(term, summed, factors)) {
            return Optional.empty();
        }
        List<Term> numbers = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        for (Term factor : factors) {
            List<Index> own = Indices.free(factor).stream()
                    .filter(index -> summed.contains(index) || axes.contains(index))
                    .toList();
            if (own.isEmpty()) {
                numbers.add(factor);
                continue;
            }
            boolean single = factor instanceof Fold || own.size() > 2; // a fold here is none that was understood
            Optional<Piece> piece = single ? Optional.empty() : of(factor, inOrder(own, axes));
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            pieces.add(piece.get());
        }
        Contraction contraction = new Contraction(summed, pieces).carriedOut();
        List<String> products = contraction.numbers();
        return contraction.over(axes).map(piece -> scaled(piece, numbers, products));
    }

    /** In the order of the result, where it has both; sums over the rows of the data come first. */
    private static List<Index> inOrder(List<Index> own, List<Index> axes) {
        return own.size() == 2 && own.contains(axes.get(0)) && !own.get(0).equals(axes.get(0))
                ? List.of(own.get(1), own.get(0))
                : own;
    }

    /** Numbers in front. */
    private Piece scaled(Piece piece, List<Term> numbers, List<String> products) {
        Term number = Algebra.times(numbers);
        boolean one = number.equals(Constant.ONE);
        boolean minus = number.equals(INVERSE);
        if (one && products.isEmpty()) {
            return piece;
        }
        String inner = String.join(" ", products);
        String front = one ? inner : (minus ? "-" : writing.factor(number)) + " " + inner;
        String prefix = minus && products.isEmpty() ? "-" : front.strip() + " ";
        return new Piece(piece.axes(), put(prefix, piece.straight()), put(prefix, piece.flipped()));
    }

    private static Phrase put(String prefix, Phrase phrase) {
        return new Phrase(prefix + phrase.within(Phrase.Binding.PRODUCT), Phrase.Binding.PRODUCT);
    }

    /** Sums over whole axes, and the factors within; whether there are no others. */
    private static boolean flatten(Term term, Set<Index> summed, List<Term> factors) {
        if (term instanceof Times times) {
            return times.parts().stream().allMatch(part -> flatten(part, summed, factors));
        }
        if (term instanceof Fold fold) {
            boolean whole = fold.kind() == Fold.Kind.SUM
                    && fold.extent().from() == 1
                    && fold.extent().to().map(Width.class::isInstance).orElse(true);
            return whole && summed.add(fold.index()) && flatten(fold.body(), summed, factors);
        }
        factors.add(term);
        return true;
    }
}
