package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Symbol;

/** Reads names with their indices, layers and marks: as entries of quantities, unless they mean something by themselves. */
record NameReader(Survey survey, Scope scope, Ranks ranks, EquationIndices indices, ScriptReader scripts) {
    private static final Set<String> IDENTITY = Set.of("I", "\\delta", "\\mathbb{1}");

    Tensor read(Symbol symbol) throws NoMeaning {
        NameScripts marks = scripts.read(symbol);
        Optional<Tensor> itself = itself(symbol.name(), marks);
        return itself.isPresent() ? itself.get() : quantity(Names.key(symbol.name()), marks);
    }

    /** A name with what belongs to it: the d of {@code dw}, a prime. */
    Tensor read(String before, Symbol symbol, String after) throws NoMeaning {
        return quantity(before + Names.key(symbol.name()), scripts.read(symbol).with(after));
    }

    /** A number by its name. */
    Entry whole(Quantity number) {
        return withSilent(new Entry(number, List.of()));
    }

    private Optional<Tensor> itself(Name written, NameScripts marks) {
        String name = Names.key(written);
        if (marks.equals(NameScripts.NONE)) {
            return letter(name, written.style()).map(Tensor::of).or(() -> identity(name));
        }
        if (isEntryOfIdentity(name, marks)) {
            List<Position> at = marks.positions();
            return Optional.of(Tensor.of(new Kronecker(at.get(0), at.get(1))));
        }
        boolean width = survey.letters().isWidth(name)
                && marks.layer().isPresent()
                && marks.positions().isEmpty()
                && marks.suffix().isEmpty();
        return width ? Optional.of(Tensor.of(new Width(name, marks.layer()))) : Optional.empty();
    }

    private Optional<Tensor> identity(String name) {
        if (!name.equals("I") || !ranks.hasArrays() || scope.isDefined(name, 2)) {
            return Optional.empty();
        }
        List<Index> axes = List.of(Index.fresh(name), Index.fresh(name));
        return Optional.of(new Tensor(new Kronecker(Position.at(axes.get(0)), Position.at(axes.get(1))), axes, false));
    }

    /** A letter that counts, or a number that every note means the same by. */
    private Optional<Term> letter(String name, Name.Style style) {
        if (indices.isBound(name)) {
            return Optional.of(new Counter(indices.of(name)));
        }
        if (scope.isDefined(name, 0)) {
            return Optional.empty();
        }
        if (survey.letters().isWidth(name)) {
            return Optional.of(new Width(name, Optional.empty()));
        }
        if (name.equals("\\pi")) {
            return Optional.of(new Constant(Math.PI));
        }
        if (name.equals("e") && style == Name.Style.PLAIN) {
            return Optional.of(new Constant(Math.E));
        }
        return indices.isFree(name) ? Optional.of(new Counter(indices.of(name))) : Optional.empty();
    }

    /** δ with two indices is an error where it has layers or is defined, or the first counts samples; else the identity. */
    private boolean isEntryOfIdentity(String name, NameScripts marks) {
        boolean identity = IDENTITY.contains(name)
                && marks.positions().size() == 2
                && marks.layer().isEmpty()
                && !scope.isDefined(name, 2);
        if (!name.equals("\\delta")) {
            return identity;
        }
        boolean error = scope.introduced().contains(name);
        return identity
                && marks.positions().stream()
                        .allMatch(p ->
                                p.isPlain() && !(error && p.index().get().name().equals("i")));
    }

    /** An entry, or what has more axes than it has indices. */
    private Tensor quantity(String name, NameScripts marks) {
        String whole = name + marks.suffix();
        int count = marks.positions().size();
        int extra = ranks.extra(whole, count, marks.layer());
        int rank = count + extra;
        List<Index> axes = Stream.generate(() -> Index.fresh(name)).limit(extra).toList();
        List<Position> at = new ArrayList<>(marks.positions());
        axes.forEach(axis -> at.add(Position.at(axis)));
        Entry shown = new Entry(new Quantity(ranks.canonical(whole, rank), marks.layer(), rank), List.copyOf(at));
        if (rank == 2 && marks.layer().isEmpty() && scope.isSymmetric(whole)) {
            Entry across = new Entry(shown.quantity(), List.of(at.get(1), at.get(0)));
            return new Tensor(Algebra.times(new Constant(0.5), Algebra.plus(shown, across)), axes, false);
        }
        boolean row = rank == 1 && count == 0 && survey.arrays().isRow(whole);
        return new Tensor(withSilent(shown), axes, row);
    }

    /** With the indices that a name does not show: C where {@code C = (a_i - y_i)^2} is that of the equation's i. */
    private Entry withSilent(Entry shown) {
        Quantity quantity = resolved(shown.quantity());
        List<Position> at = new ArrayList<>(shown.at());
        scope.silent(quantity).forEach(letter -> at.add(Position.at(indices.of(letter))));
        return new Entry(
                new Quantity(
                        quantity.name(),
                        quantity.layer(),
                        quantity.rank() + at.size() - shown.at().size()),
                List.copyOf(at));
    }

    /** A capital without a meaning of its own is the small letter that has one: C where c was defined. */
    private Quantity resolved(Quantity quantity) {
        boolean open = quantity.rank() == 0
                && Names.isCapital(quantity.name())
                && scope.silent(quantity).isEmpty()
                && scope.meaning(quantity).isEmpty()
                && !scope.functions().isOpaque(quantity.name());
        Quantity small = new Quantity(Names.small(quantity.name()), quantity.layer(), 0);
        return open && scope.meaning(small).isPresent() ? small : quantity;
    }
}
