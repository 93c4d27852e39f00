package org.handgrad.report.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.handgrad.measure.Measure;
import org.handgrad.report.document.RankingDocument;
import org.handgrad.report.document.RankingDocument.Beside;
import org.handgrad.report.document.RankingDocument.Group;

/** The groups of a study, the best first, with what may be said of each beside the best and beside the baseline. */
public final class RankingTable {
    /** More fit on no screen; the CSV has all. */
    private static final int MOST_ROWS = 40;

    private final RankingDocument ranking;
    private final Optional<Measure> measure;
    private final DoubleFunction<String> format;

    private RankingTable(RankingDocument ranking) {
        this.ranking = ranking;
        this.measure = List.of(Measure.values()).stream()
                .filter(one -> one.key().equals(ranking.measure()))
                .findFirst();
        this.format = measure.map(RankingTable::format).orElse(NumberText::significant);
    }

    /** The table, of the first {@value #MOST_ROWS} groups. */
    public static Table of(RankingDocument ranking) {
        return new RankingTable(ranking).table();
    }

    /** What its columns are, and how optimistic its first line is; said under it. */
    public static String rule(RankingDocument ranking) {
        return new RankingTable(ranking).rule();
    }

    private static DoubleFunction<String> format(Measure measure) {
        return switch (measure.form()) {
            case PERCENT -> NumberText::percent;
            case SCORE -> NumberText::score;
            case AMOUNT -> NumberText::significant;
        };
    }

    private String label() {
        return measure.map(Measure::label).orElse("cost");
    }

    private Table table() {
        List<Group> shown = ranking.groups().stream().limit(MOST_ROWS).toList();
        List<Map<String, String>> settings = SettingNames.shortened(
                ranking.groups().stream().map(Group::settings).toList());
        Table.Builder<Group> table = new Table.Builder<Group>().number("#", group -> String.valueOf(group.rank()));
        settings.stream()
                .flatMap(some -> some.keySet().stream())
                .distinct()
                .forEach(name ->
                        table.text(name, group -> settings.get(group.rank() - 1).getOrDefault(name, "–")));
        if (ranking.groups().stream().map(Group::builds).distinct().count() > 1) {
            table.text("builds", group -> String.join(", ", group.builds()));
        }
        if (ranking.groups().stream().map(RankingTable::count).distinct().count() > 1) {
            table.number("n", RankingTable::count);
        }
        table.number(label(), this::mean);
        table.number("95 %", this::interval);
        if (ranking.groups().stream().anyMatch(group -> group.test() != null)) {
            table.number("test", group -> group.test() == null ? "–" : format.apply(group.test()));
        }
        table.text("vs best", group -> group.rank() == 1 ? "best" : verdict(group.rank(), 1));
        if (ranking.baseline() != null) {
            int baseline = ranking.baseline();
            table.text("vs baseline", group -> besideBaseline(group.rank(), baseline));
        }
        return table.rows(shown);
    }

    private static String count(Group group) {
        return group.valued() == group.trials()
                ? String.valueOf(group.trials())
                : "%s of %s".formatted(group.valued(), group.trials());
    }

    private String mean(Group group) {
        if (group.mean() == null) {
            return "–";
        }
        return group.valued() == 1
                ? format.apply(group.mean())
                : between(format.apply(group.mean()), "±", spread(group.deviation()));
    }

    private String spread(double deviation) {
        return measure.isPresent() && measure.get().form() != Measure.Form.AMOUNT
                ? format.apply(deviation)
                : NumberText.magnitude(deviation);
    }

    private String interval(Group group) {
        return group.low() == null ? "–" : between(end(group.low()), "…", end(group.high()));
    }

    /** A unit that both have is written once. */
    private static String between(String from, String sign, String to) {
        boolean percent = from.endsWith(" %") && to.endsWith(" %");
        return "%s %s %s".formatted(percent ? from.substring(0, from.length() - 2) : from, sign, to);
    }

    private String end(double value) {
        return measure.isPresent() && measure.get().form() != Measure.Form.AMOUNT
                ? format.apply(value)
                : NumberText.rough(value);
    }

    private String besideBaseline(int rank, int baseline) {
        if (rank == baseline) {
            return "baseline";
        }
        return rank == 1 && baseline != 1 ? opposite(verdict(baseline, 1)) : verdict(rank, baseline);
    }

    /** The best and the baseline are compared once. */
    private static String opposite(String verdict) {
        return verdict.replace("worse", "better");
    }

    private String verdict(int group, int beside) {
        return ranking.comparisons().stream()
                .filter(one -> one.group() == group && one.beside() == beside)
                .findFirst()
                .map(RankingTable::verdict)
                .orElse("–");
    }

    private static String verdict(Beside comparison) {
        return comparison.moreSeeds() == null
                ? comparison.verdict()
                : "%s, +%s".formatted(comparison.verdict(), comparison.moreSeeds());
    }

    private String rule() {
        int all = ranking.groups().size();
        String shown =
                all > MOST_ROWS ? "- The first %s of %s groups; ranking.csv has all.\n".formatted(MOST_ROWS, all) : "";
        String optimism = ranking.optimism() == null || ranking.optimism() <= 0 || all < 2
                ? ""
                : "- The best of %s looks better than it is by about %s, for being chosen as the best.\n"
                        .formatted(all, NumberText.magnitude(ranking.optimism()));
        return "\n- Ranked by %s on the %s part; mean ± standard deviation over %s, and the 95 %% interval of the mean.\n"
                        .formatted(label(), ranking.part().equals("train") ? "training" : ranking.part(), trials())
                + shown
                + optimism
                + "- 'undecided, +12': 12 more seeds would probably decide. All verdicts: docs/reference/studies.md.\n"
                + unvalued();
    }

    private String trials() {
        List<Integer> counts =
                ranking.groups().stream().map(Group::trials).distinct().toList();
        return counts.size() == 1 ? "%s trials".formatted(counts.get(0)) : "n trials";
    }

    private String unvalued() {
        String some = ranking.groups().stream()
                .filter(group -> group.valued() < group.trials())
                .map(group -> "#" + group.rank())
                .limit(MOST_ROWS)
                .collect(Collectors.joining(", "));
        return some.isEmpty()
                ? ""
                : "- Trials that diverged, failed or are missing have no value: %s.\n".formatted(some);
    }
}
