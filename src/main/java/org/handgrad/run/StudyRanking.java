package org.handgrad.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.handgrad.data.Part;
import org.handgrad.data.split.Folds;
import org.handgrad.report.document.RankingDocument;
import org.handgrad.report.document.TrialDocument;
import org.handgrad.study.design.Study;
import org.handgrad.study.statistics.BestOfMany;
import org.handgrad.study.statistics.Comparisons;
import org.handgrad.study.statistics.Direction;
import org.handgrad.study.statistics.Group;
import org.handgrad.study.statistics.GroupComparison;
import org.handgrad.study.statistics.Interval;
import org.handgrad.study.statistics.Overlap;
import org.handgrad.study.statistics.Pair;
import org.handgrad.study.statistics.Question;
import org.handgrad.study.statistics.Summary;
import org.handgrad.study.statistics.Unit;

/** Ranks the groups of a study, and says what may be concluded. */
final class StudyRanking {
    /** Of all resampling. */
    private static final long SEED = 1;

    /** More lines in one drawing cannot be told apart. */
    private static final int MOST_BANDS = 6;

    private final Study study;
    private final RankedMeasure measure;
    private final Overlap overlap;
    private final List<BuildGroup> ranked;

    private StudyRanking(Study study, List<TrialDocument> documents) {
        this.study = study;
        this.measure = RankedMeasure.of(study.ranking(), documents);
        this.overlap = study.config()
                .data()
                .folds()
                .map(Folds::count)
                .map(Overlap::ofFolds)
                .orElse(Overlap.NONE);
        this.ranked = BuildGroup.of(study, documents).stream()
                .sorted(Comparator.comparingDouble(this::badness))
                .toList();
    }

    /** Empty if there is nothing to rank: no sweep, and nobody asks for it. */
    static Optional<RankingDocument> of(Study study, List<TrialDocument> documents) {
        boolean asked = study.isSwept() || study.ranking().isAsked();
        return asked ? Optional.of(new StudyRanking(study, documents).document()) : Optional.empty();
    }

    /** Groups without a value are the last. */
    private double badness(BuildGroup group) {
        double mean = group.values(measure).values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
        return measure.direction() == Direction.LOWER ? mean : -mean;
    }

    private RankingDocument document() {
        OptionalInt baseline = baseline();
        return new RankingDocument(
                measure.key(),
                measure.part().label(),
                measure.direction() == Direction.HIGHER,
                study.ranking().margin().isPresent() ? study.ranking().margin().getAsDouble() : null,
                baseline.isPresent() ? baseline.getAsInt() + 1 : null,
                IntStream.range(0, ranked.size()).mapToObj(this::group).toList(),
                comparisons(baseline),
                optimism(),
                IntStream.range(0, Math.min(MOST_BANDS, ranked.size()))
                        .mapToObj(place -> CostBand.of(place + 1, ranked.get(place)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private OptionalInt baseline() {
        Map<String, String> settings = study.ranking().baseline();
        return settings.isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, ranked.size())
                        .filter(i -> ranked.get(i).settings().entrySet().containsAll(settings.entrySet()))
                        .findFirst();
    }

    private Group values(int place) {
        return new Group(Integer.toString(place + 1), ranked.get(place).values(measure));
    }

    private RankingDocument.Group group(int place) {
        BuildGroup group = ranked.get(place);
        Group values = values(place);
        Optional<Summary> summary =
                values.values().isEmpty() ? Optional.empty() : Optional.of(Summary.of(values, overlap, SEED));
        return new RankingDocument.Group(
                place + 1,
                group.settings(),
                group.builds(),
                group.trials().size(),
                values.values().size(),
                summary.map(Summary::mean).orElse(null),
                summary.map(Summary::deviation).orElse(null),
                summary.map(Summary::median).orElse(null),
                summary.map(Summary::lowerQuartile).orElse(null),
                summary.map(Summary::upperQuartile).orElse(null),
                summary.map(Summary::least).orElse(null),
                summary.map(Summary::most).orElse(null),
                summary.flatMap(Summary::interval).map(Interval::low).orElse(null),
                summary.flatMap(Summary::interval).map(Interval::high).orElse(null),
                test(group));
    }

    /** What was chosen on another part is reported on the test part. */
    private Double test(BuildGroup group) {
        SortedMap<Unit, Double> values = group.values(measure.on(Part.TEST));
        return measure.part() == Part.TEST || values.isEmpty()
                ? null
                : values.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
    }

    private List<RankingDocument.Beside> comparisons(OptionalInt baseline) {
        List<Pair> pairs = new ArrayList<>();
        for (int place = 1; place < ranked.size(); place++) {
            pairs.add(new Pair(values(place), values(0)));
        }
        if (baseline.isPresent() && baseline.getAsInt() > 0) {
            for (int place = 0; place < ranked.size(); place++) {
                if (place != baseline.getAsInt() && place != 0) {
                    pairs.add(new Pair(values(place), values(baseline.getAsInt())));
                }
            }
        }
        Question question = new Question(measure.direction(), study.ranking().margin(), overlap);
        return Comparisons.of(pairs, question).stream()
                .map(StudyRanking::beside)
                .toList();
    }

    private static RankingDocument.Beside beside(GroupComparison comparison) {
        return new RankingDocument.Beside(
                Integer.parseInt(comparison.group()),
                Integer.parseInt(comparison.beside()),
                comparison.pairs(),
                comparison.difference(),
                comparison.interval().low(),
                comparison.interval().high(),
                comparison.effect().isPresent() ? comparison.effect().getAsDouble() : null,
                comparison.wilcoxon(),
                comparison.student(),
                comparison.adjusted(),
                comparison.equivalence().isPresent() ? comparison.equivalence().getAsDouble() : null,
                comparison.verdict().label(),
                comparison.moreSeeds().isPresent() ? comparison.moreSeeds().getAsInt() : null);
    }

    private Double optimism() {
        List<Group> groups = IntStream.range(0, ranked.size())
                .mapToObj(this::values)
                .filter(group -> !group.values().isEmpty())
                .toList();
        return BestOfMany.of(groups, measure.direction(), SEED)
                .map(BestOfMany::optimism)
                .orElse(null);
    }
}
