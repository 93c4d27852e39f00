package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Index;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Text;

/** Reads cases, {@code \begin{cases} z & z > 0 \\ 0 & \text{otherwise} \end{cases}}. */
final class CaseReader {
    private final ExpressionReader reader;

    CaseReader(ExpressionReader reader) {
        this.reader = reader;
    }

    Tensor read(Cases cases) throws NoMeaning {
        List<Branches.Branch> branches = new ArrayList<>();
        List<Index> axes = List.of();
        for (Cases.Case row : cases.cases()) {
            Tensor value = reader.read(row.value());
            axes = value.rank() > 0 ? value.axes() : axes;
            if (row.condition() instanceof Chain condition) {
                branches.add(new Branches.Branch(
                        comparison(condition),
                        reader.number(condition.sides().get(0)),
                        reader.number(condition.sides().get(1)),
                        value.body()));
            } else if (row.condition() instanceof Text
                    || row.condition() instanceof Missing
                    || row.equals(cases.cases().get(cases.cases().size() - 1))) {
                branches.add(Branches.Branch.otherwise(value.body()));
            } else {
                throw new NoMeaning(row.condition().span(), "this is no condition");
            }
        }
        return new Tensor(new Branches(branches), axes, false);
    }

    static Branches.Comparison comparison(Chain condition) throws NoMeaning {
        Map<Relation, Branches.Comparison> known = new HashMap<>(Map.of(
                Relation.LESS, Branches.Comparison.LESS,
                Relation.LESS_OR_EQUAL, Branches.Comparison.LESS_OR_EQUAL,
                Relation.GREATER, Branches.Comparison.GREATER,
                Relation.GREATER_OR_EQUAL, Branches.Comparison.GREATER_OR_EQUAL,
                Relation.EQUAL, Branches.Comparison.EQUAL,
                Relation.NOT_EQUAL, Branches.Comparison.NOT_EQUAL));
        Branches.Comparison comparison = known.get(condition.links().get(0).relation());
        if (comparison == null || condition.links().size() > 1) {
            throw new NoMeaning(condition.span(), "a condition compares two sides");
        }
        return comparison;
    }
}
