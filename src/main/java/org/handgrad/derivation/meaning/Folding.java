package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Extent;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.LayerSum;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Range;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** Reads Σ, Π and extrema. */
final class Folding {
    private final ExpressionReader reader;
    private final CountingLetters letters;
    private final EquationIndices indices;
    private final ScriptReader scripts;

    Folding(ExpressionReader reader, CountingLetters letters, EquationIndices indices, ScriptReader scripts) {
        this.reader = reader;
        this.letters = letters;
        this.indices = indices;
        this.scripts = scripts;
    }

    Tensor read(BigOperator operator) throws NoMeaning {
        Fold.Kind kind = switch (operator.kind()) {
            case SUM -> Fold.Kind.SUM;
            case PRODUCT -> Fold.Kind.PRODUCT;
            case MAX -> Fold.Kind.MAX;
            case MIN -> Fold.Kind.MIN;
            default -> throw new NoMeaning(operator.span(), "an argument of an extremum is no number");
        };
        if (operator.body() instanceof Missing) {
            throw new NoMeaning(operator.body().span(), "what is summed is missing");
        }
        Range range = operator.range();
        if (range.indices().isEmpty() && range.condition().isEmpty()) {
            return withoutIndex(kind, operator);
        }
        if (range.indices().size() == 1) {
            String letter = Names.key(range.indices().get(0).name());
            if (letters.isLayer(letter) && (letter.equals("l") || !letters.isBound(letter))) {
                return overLayers(letter, operator);
            }
        }
        List<String> names = new ArrayList<>();
        range.indices().forEach(symbol -> names.add(Names.key(symbol.name())));
        Optional<Chain> condition =
                range.condition().filter(Chain.class::isInstance).map(Chain.class::cast);
        if (range.condition().isPresent()) {
            condition(condition, names, operator);
        }
        List<Index> bound = names.stream().map(indices::bind).toList();
        try {
            Tensor body = reader.read(operator.body());
            Term folded = body.body();
            if (condition.isPresent() && condition.get().links().get(0).relation() == Relation.NOT_EQUAL) {
                folded = without(kind, folded, condition.get());
            }
            for (int k = bound.size() - 1; k >= 0; k--) {
                folded = new Fold(kind, bound.get(k), extent(range), folded);
            }
            return body.with(folded);
        } finally {
            names.forEach(indices::unbind);
        }
    }

    private static void condition(Optional<Chain> condition, List<String> names, BigOperator operator)
            throws NoMeaning {
        boolean understood = condition
                .filter(c -> c.links().size() == 1
                        && (c.links().get(0).relation() == Relation.NOT_EQUAL
                                || c.links().get(0).relation() == Relation.IN)
                        && c.sides().get(0) instanceof Symbol)
                .isPresent();
        if (!understood) {
            throw new NoMeaning(operator.span(), "what this ranges over is not understood");
        }
        if (names.isEmpty()) {
            names.add(Names.key(((Symbol) condition.get().sides().get(0)).name()));
        }
    }

    /** All but where the two sides are the same. */
    private Term without(Fold.Kind kind, Term body, Chain condition) throws NoMeaning {
        Position first = scripts.position(condition.sides().get(0));
        Position second = scripts.position(condition.sides().get(1));
        Term same = new Kronecker(first, second);
        if (kind == Fold.Kind.SUM) {
            return Algebra.times(Algebra.minus(Constant.ONE, same), body);
        }
        if (kind == Fold.Kind.PRODUCT) {
            return new Branches(List.of(
                    new Branches.Branch(Branches.Comparison.EQUAL, same, Constant.ONE, Constant.ONE),
                    Branches.Branch.otherwise(body)));
        }
        throw new NoMeaning(condition.span(), "a condition of an extremum is not understood");
    }

    private Extent extent(Range range) throws NoMeaning {
        int from = 1;
        if (range.from().isPresent()) {
            if (!(range.from().get() instanceof Numeral first) || first.value() < 1) {
                throw new NoMeaning(range.from().get().span(), "a sum is expected to begin at a number from 1");
            }
            from = (int) first.value();
        }
        if (range.to().isEmpty()) {
            return new Extent(from, Optional.empty());
        }
        Term to = reader.number(range.to().get());
        if (to instanceof Width || to instanceof Constant) {
            return new Extent(from, Optional.of(to));
        }
        throw new NoMeaning(range.to().get().span(), "a sum is expected to end at a number, or at a width such as n");
    }

    private Tensor overLayers(String letter, BigOperator operator) throws NoMeaning {
        Tensor body = reader.read(operator.body());
        Layer from = operator.range().from().isPresent()
                ? layer(operator.range().from().get())
                : Layer.of(1);
        Layer to =
                operator.range().to().isPresent() ? layer(operator.range().to().get()) : new Layer("L", 0);
        return body.with(new LayerSum(letter, from, to, body.body()));
    }

    private static Layer layer(Expression e) throws NoMeaning {
        if (e instanceof Numeral number) {
            return Layer.of((int) number.value());
        }
        if (e instanceof Symbol symbol) {
            return new Layer(Names.key(symbol.name()), 0);
        }
        if (e instanceof Sum sum
                && sum.terms().get(0).operand() instanceof Symbol symbol
                && sum.terms().get(1).operand() instanceof Numeral number) {
            int sign = sum.terms().get(1).sign() == Sum.Sign.MINUS ? -1 : 1;
            return new Layer(Names.key(symbol.name()), sign * (int) number.value());
        }
        throw new NoMeaning(e.span(), "this is no layer");
    }

    /** {@code \sum x_i}: over the one index that the body has and no other sum binds. */
    private Tensor withoutIndex(Fold.Kind kind, BigOperator operator) throws NoMeaning {
        Tensor body = reader.read(operator.body());
        List<Index> free = new ArrayList<>(Indices.free(body.body()));
        free.retainAll(indices.free());
        if (free.isEmpty() && body.rank() > 0) {
            Term all = body.body();
            for (Index axis : body.axes()) {
                all = new Fold(kind, axis, Extent.WHOLE, all);
            }
            return Tensor.of(all);
        }
        if (free.size() != 1) {
            throw new NoMeaning(operator.span(), "over which index is not said");
        }
        Index own = Index.fresh(free.get(0).name());
        Term renamed = Indices.replace(body.body(), Map.of(free.get(0), Position.at(own)));
        return body.with(new Fold(kind, own, Extent.WHOLE, renamed));
    }
}
