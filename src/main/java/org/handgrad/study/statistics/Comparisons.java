package org.handgrad.study.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Compares all pairs that are asked for at once, so that the chance of any false verdict is bounded. */
public final class Comparisons {
    private Comparisons() {}

    /**
     * The comparisons of those pairs that a t test can say something about, in the same order: with two units in common, or with two
     * folds where training parts overlap. A pair is equivalent if the two one-sided tests say so; else better or worse, if the t test
     * says so; both after Holm's correction.
     */
    public static List<GroupComparison> of(List<Pair> asked, Question question) {
        Overlap overlap = question.overlap();
        List<Pair> pairs = asked.stream()
                .filter(pair -> overlap.tested(pair.differences()).length >= 2)
                .toList();
        List<PairedT> tests = pairs.stream()
                .map(pair -> PairedT.of(overlap.tested(pair.differences()), overlap))
                .toList();
        double[] different =
                Holm.adjusted(tests.stream().mapToDouble(PairedT::p).toArray());
        double[] equivalent = Holm.adjusted(tests.stream()
                .mapToDouble(test -> question.margin().isPresent()
                        ? test.equivalence(question.margin().getAsDouble())
                        : 1)
                .toArray());
        List<GroupComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            PairedT test = tests.get(i);
            Verdict verdict = verdict(test, different[i], equivalent[i], question.direction());
            MoreSeeds more = new MoreSeeds(pair.differences(), test, question, Question.LEVEL / pairs.size());
            comparisons.add(new GroupComparison(
                    pair.group().name(),
                    pair.beside().name(),
                    pair.differences().size(),
                    pair.unpaired(),
                    test.mean(),
                    test.interval(Summary.COVERAGE),
                    EffectSize.of(test),
                    SignedRank.p(overlap.tested(pair.differences())),
                    test.p(),
                    different[i],
                    question.margin().isPresent() ? OptionalDouble.of(equivalent[i]) : OptionalDouble.empty(),
                    verdict,
                    verdict == Verdict.UNDECIDED ? more.count() : OptionalInt.empty()));
        }
        return List.copyOf(comparisons);
    }

    private static Verdict verdict(PairedT test, double different, double equivalent, Direction direction) {
        if (equivalent <= Question.LEVEL) {
            return Verdict.EQUIVALENT;
        }
        if (different > Question.LEVEL) {
            return Verdict.UNDECIDED;
        }
        return direction.gain(test.mean()) > 0 ? Verdict.BETTER : Verdict.WORSE;
    }
}
