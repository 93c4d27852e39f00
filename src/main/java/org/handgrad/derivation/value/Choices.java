package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.handgrad.derivation.core.Cases;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Reduce;

/** What conditions choose at a sample: the values of an index that count, the case that holds. */
record Choices<T>(Evaluation<T> evaluation) {
    /** The places of the body of a reduction, one for each value of the index that counts; nothing if that cannot be said. */
    Optional<List<List<Long>>> inside(Reduce reduce, Template template, List<Long> at) {
        List<List<Long>> places = new ArrayList<>();
        long to = evaluation.whole(template.affines().get(1), at);
        for (long value = evaluation.whole(template.affines().get(0), at); value <= to; value++) {
            evaluation.step();
            List<Long> place = new ArrayList<>(at);
            place.add(value);
            Optional<Boolean> holds = holds(reduce.domain().where(), template, 0, place);
            if (holds.isEmpty()) {
                return Optional.empty();
            }
            if (holds.get()) {
                places.add(place);
            }
        }
        return Optional.of(places);
    }

    /** Which part is the value of the case that holds; nothing if there is none, or it cannot be said. */
    OptionalInt chosen(Cases cases, Template template, List<Long> at) {
        int next = 0;
        for (Cases.Case each : cases.cases()) {
            Optional<Boolean> holds = holds(each.condition(), template, next, at);
            next += 2 * each.condition().comparisons().size();
            if (holds.isEmpty() || holds.get()) {
                return holds.isEmpty() ? OptionalInt.empty() : OptionalInt.of(next);
            }
            next++;
        }
        return cases.otherwise().isPresent() ? OptionalInt.of(next) : OptionalInt.empty();
    }

    /** Whether a condition holds, whose sides are the parts from one on; nothing if a side has no value. */
    Optional<Boolean> holds(Condition condition, Template template, int first, List<Long> at) {
        boolean all = true;
        for (int k = 0; k < condition.comparisons().size(); k++) {
            T left = evaluation.part(template, first + 2 * k, at);
            T right = evaluation.part(template, first + 2 * k + 1, at);
            if (!evaluation.numbers().isDefined(left) || !evaluation.numbers().isDefined(right)) {
                return Optional.empty();
            }
            all &= condition
                    .comparisons()
                    .get(k)
                    .relation()
                    .holds(evaluation.numbers().compare(left, right));
        }
        return Optional.of(all);
    }
}
