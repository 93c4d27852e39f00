package org.handgrad.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Studies of trials whose truth is known: how often intervals cover it, and how often groups that are equal are called better. 1,000
 * studies of each kind, and a table of all in {@code target/known-truth.txt}:
 * {@code mvn test -Dtest=KnownTruthTest -Dhandgrad.studies=1000}.
 */
class KnownTruthTest {
    private static final int STUDIES = Integer.getInteger("handgrad.studies", 200);

    /** How far a share of 0.95 or 0.05 strays by chance, at most once in a thousand times. */
    private static final double CHANCE = 3.1 * Math.sqrt(0.95 * 0.05 / STUDIES);

    private static final List<String> TABLE = new ArrayList<>();

    /** What trials scatter like, around 0. */
    enum Scatter {
        NORMAL,
        /** Accuracies on 30 test samples: few values, many ties. */
        COARSE,
        /** Costs: skewed, with a long tail. */
        SKEWED;

        /** A value, made of a standard normal one. */
        private double of(double z) {
            return switch (this) {
                case NORMAL -> z;
                case COARSE -> Math.rint(z * 2) / 30;
                case SKEWED -> Math.exp(0.5 * z) - Math.exp(0.125);
            };
        }
    }

    private record Source(ZigguratSampler.NormalizedGaussian normal, Scatter scatter) {
        static Source of(long study, Scatter scatter) {
            return new Source(
                    ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(study)), scatter);
        }

        Group group(String name, int seeds) {
            return new Group(
                    name,
                    ReferenceTest.bySeed(normal.samples(seeds).map(scatter::of).toArray()));
        }

        /**
         * Folds that are as related as those of a cross-validation: of what a fold's result varies by, the part 1/k is common to all
         * folds, as the data are.
         */
        Group folds(String name, int folds, int seeds) {
            double common = normal.sample() * Math.sqrt(1.0 / folds);
            TreeMap<Unit, Double> values = new TreeMap<>();
            for (int fold = 1; fold <= folds; fold++) {
                double ofFold = common + normal.sample() * Math.sqrt(1 - 1.0 / folds);
                for (int seed = 1; seed <= seeds; seed++) {
                    values.put(new Unit(seed, fold), ofFold + 0.5 * normal.sample());
                }
            }
            return new Group(name, values);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 3",
        "NORMAL, 5",
        "NORMAL, 10",
        "NORMAL, 30",
        "COARSE, 5",
        "COARSE, 10",
        "COARSE, 30",
        "SKEWED, 5",
        "SKEWED, 10",
        "SKEWED, 30"
    })
    void intervalsOfGroupsCoverTheTruth(Scatter scatter, int seeds) {
        int covered = 0;
        double length = 0;
        for (long study = 1; study <= STUDIES; study++) {
            Summary summary = Summary.of(Source.of(study, scatter).group("a", seeds), Overlap.NONE, study);
            covered += summary.interval().orElseThrow().contains(0) ? 1 : 0;
            length += summary.interval().orElseThrow().length() / STUDIES;
        }
        double share = note("interval of a group, %s, %s seeds, mean length %.3f", covered, scatter, seeds, length);

        // Intervals of means of skewed values are known to fall short; how far is in the table
        assertThat(share).isGreaterThan((scatter == Scatter.SKEWED ? 0.90 : 0.95) - CHANCE);
    }

    /** The reason why intervals are made longer for few values. */
    @ParameterizedTest
    @CsvSource({"NORMAL, 5", "NORMAL, 10"})
    void plainBootstrapIntervalsAreTooShort(Scatter scatter, int seeds) {
        int covered = 0;
        for (long study = 1; study <= STUDIES; study++) {
            double[] values = Overlap.NONE.tested(
                    Source.of(study, scatter).group("a", seeds).values());
            covered += new BootstrapInterval(values, study).plain(0.95).contains(0) ? 1 : 0;
        }

        assertThat(note("interval of a group by the plain bootstrap, %s, %s seeds", covered, scatter, seeds))
                .isLessThan(0.94);
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 3",
        "NORMAL, 5",
        "NORMAL, 10",
        "NORMAL, 30",
        "COARSE, 5",
        "COARSE, 10",
        "COARSE, 30",
        "SKEWED, 5",
        "SKEWED, 10",
        "SKEWED, 30"
    })
    void intervalsOfDifferencesCoverTheTruth(Scatter scatter, int seeds) {
        int covered = 0;
        int better = 0;
        for (long study = 1; study <= STUDIES; study++) {
            Source source = Source.of(study, scatter);
            GroupComparison comparison = compare(
                            List.of(source.group("a", seeds), source.group("b", seeds)), Overlap.NONE)
                    .get(0);
            covered += comparison.interval().contains(0) ? 1 : 0;
            better += comparison.verdict() == Verdict.BETTER ? 1 : 0;
        }
        double share = note("interval of a difference, %s, %s seeds", covered, scatter, seeds);
        double wrong = note("false better of two equal groups, %s, %s seeds", better, scatter, seeds);

        assertThat(share).isGreaterThan(0.95 - CHANCE);
        assertThat(wrong).isLessThan(0.05);
    }

    /** Of six groups that are all equal, in 15 comparisons, hardly any is called better than another. */
    @ParameterizedTest
    @EnumSource(Scatter.class)
    void falseBetterOfManyGroupsStaysBelowTheLevel(Scatter scatter) {
        int wrong = 0;
        for (long study = 1; study <= STUDIES; study++) {
            Source source = Source.of(study, scatter);
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                groups.add(source.group("group " + i, 10));
            }
            wrong += compare(groups, Overlap.NONE).stream().anyMatch(KnownTruthTest::tells) ? 1 : 0;
        }

        assertThat(note("any false verdict in 15 comparisons of 6 equal groups, %s, 10 seeds", wrong, scatter))
                .isLessThan(0.05 + CHANCE);
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "5, 3", "10, 1", "10, 5"})
    void foldsDoNotMislead(int folds, int seeds) {
        int covered = 0;
        int coveredDifference = 0;
        int wrong = 0;
        int naive = 0;
        Overlap overlap = Overlap.ofFolds(folds);
        for (long study = 1; study <= STUDIES; study++) {
            Source source = Source.of(study, Scatter.NORMAL);
            List<Group> groups = List.of(source.folds("a", folds, seeds), source.folds("b", folds, seeds));
            GroupComparison comparison = compare(groups, overlap).get(0);
            Summary summary = Summary.of(groups.get(0), overlap, study);
            covered += summary.interval().orElseThrow().contains(0) ? 1 : 0;
            coveredDifference += comparison.interval().contains(0) ? 1 : 0;
            wrong += comparison.verdict() == Verdict.BETTER ? 1 : 0;
            naive += tells(compare(groups, Overlap.NONE).get(0)) ? 1 : 0;
        }
        double share = note("interval of a group, %s folds, %s seeds", covered, folds, seeds);
        double shareOfDifference =
                note("interval of a difference, %s folds, %s seeds", coveredDifference, folds, seeds);
        double better = note("false better of two equal groups, %s folds, %s seeds", wrong, folds, seeds);
        double uncorrected = note("any false verdict without the correction, %s folds, %s seeds", naive, folds, seeds);

        assertThat(share).isGreaterThan(0.95 - CHANCE);
        assertThat(shareOfDifference).isGreaterThan(0.95 - CHANCE);
        assertThat(better).isLessThan(0.05);
        // So the correction is needed, and above all where a fold has several seeds
        assertThat(uncorrected).isGreaterThan(seeds == 1 ? 0.06 : 0.2);
    }

    /** With as many seeds as were asked for, the difference is found in about 80 % of all studies. */
    @ParameterizedTest
    @CsvSource({"0.5, 34", "1.0, 10"})
    void asManySeedsAsAreAskedForDecide(double effect, int seeds) {
        int found = 0;
        for (long study = 1; study <= STUDIES; study++) {
            ZigguratSampler.NormalizedGaussian normal =
                    Source.of(study, Scatter.NORMAL).normal();
            double[] values = normal.samples(seeds).map(z -> effect + z).toArray();
            Group better = new Group("better", ReferenceTest.bySeed(values));
            Group none = new Group("none", ReferenceTest.bySeed(new double[seeds]));
            found += compare(List.of(better, none), Overlap.NONE).get(0).verdict() == Verdict.BETTER ? 1 : 0;
        }

        assertThat(note("better found, difference of %s deviations, %s seeds", found, effect, seeds))
                .isBetween(0.8 - 1.9 * CHANCE, 0.83 + 1.9 * CHANCE);
    }

    private static boolean tells(GroupComparison comparison) {
        return comparison.verdict() == Verdict.BETTER || comparison.verdict() == Verdict.WORSE;
    }

    private static List<GroupComparison> compare(List<Group> groups, Overlap overlap) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                pairs.add(new Pair(groups.get(i), groups.get(j)));
            }
        }
        return Comparisons.of(pairs, new Question(Direction.HIGHER, OptionalDouble.empty(), overlap));
    }

    private static double note(String what, int count, Object... values) {
        TABLE.add(String.format(Locale.ROOT, "%.3f  ", count / (double) STUDIES)
                + String.format(Locale.ROOT, what, values));
        return count / (double) STUDIES;
    }

    @AfterAll
    static void write() throws IOException {
        Path file = Path.of("target", "known-truth.txt");
        Files.createDirectories(file.getParent());
        TABLE.sort((a, b) -> a.substring(7).compareTo(b.substring(7)));
        Files.write(file, TABLE);
    }
}
