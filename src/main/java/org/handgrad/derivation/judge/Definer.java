package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;

/** Learns from equations what names mean, and what is true of the data. */
final class Definer {
    private final Meanings meanings;

    Definer(Meanings meanings) {
        this.meanings = meanings;
    }

    /**
     * Takes a right side for the meaning of the left one.
     *
     * @param parameters the indices of the quantity, as the left side has them
     */
    Step define(Formula formula, Sides sides, Quantity quantity, List<Index> parameters, String detail) {
        List<Index> silent = Indices.free(sides.right()).stream()
                .filter(index -> !parameters.contains(index))
                .toList();
        if (silent.isEmpty()) {
            meanings.scope()
                    .define(new Scope.Meaning(quantity, parameters, sides.right(), formula.section(), formula.line()));
        } else if (formula.equation().displayed()) {
            defineForEvery(silent, formula, sides, quantity, parameters);
        } else {
            return Step.of(EquationVerdict.UNCHECKED, "within a sentence, and with an index on the right side only");
        }
        meanings.keepRanks();
        List<String> shapes = new ShapeNotes(meanings.scope())
                .of(
                        quantity,
                        parameters,
                        sides.right(),
                        Set.copyOf(meanings.scope().introduced()));
        Quantities.introduce(meanings.scope(), sides);
        String indices = silent.stream().map(Index::name).collect(Collectors.joining(", "));
        Step step = Step.of(EquationVerdict.DEFINITION, detail);
        if (!sides.axes().isEmpty()) {
            for (String note : shapes) {
                step = step.noting(note);
            }
        }
        return silent.isEmpty() ? step : step.noting("for every " + indices);
    }

    /** {@code C = (a_i - y_i)^2}: C has an index that it does not show. */
    private void defineForEvery(
            List<Index> silent, Formula formula, Sides sides, Quantity shown, List<Index> parameters) {
        List<Index> all = new ArrayList<>(parameters);
        all.addAll(silent);
        Quantity whole = new Quantity(shown.name(), shown.layer(), all.size());
        Scope scope = meanings.scope();
        scope.define(new Scope.Meaning(whole, all, sides.right(), formula.section(), formula.line()));
        scope.hide(shown, silent.stream().map(Index::name).toList());
    }

    /** {@code \sum_j y_{ij} = 1} of free y: what is to be true of the data. */
    Optional<Step> condition(Sides sides) {
        if (sides.left() instanceof Fold fold
                && fold.kind() == Fold.Kind.SUM
                && sides.right().equals(Constant.ONE)
                && fold.body() instanceof Entry entry
                && meanings.scope().meaning(entry.quantity()).isEmpty()
                && entry.at().get(entry.at().size() - 1).equals(Position.at(fold.index()))) {
            meanings.scope()
                    .conditions()
                    .add(new World.Normalized(
                            entry.quantity().name(), entry.quantity().rank() - 1));
            return Optional.of(Step.of(EquationVerdict.DEFINITION, "read as a condition on the data"));
        }
        return Optional.empty();
    }
}
