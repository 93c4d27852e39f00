package org.handgrad.run;

import java.util.List;
import java.util.Optional;
import org.handgrad.config.sweep.RankingRule;
import org.handgrad.data.Part;
import org.handgrad.measure.Measure;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.PartMeasures;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.TrialDocument;
import org.handgrad.study.statistics.Direction;

/**
 * What the groups of a study are ranked by.
 *
 * @param measure empty for the cost
 * @param part of the data
 */
record RankedMeasure(Optional<Measure> measure, Part part) {
    static RankedMeasure of(RankingRule rule, List<TrialDocument> trials) {
        ResultDocument.Data data = trials.get(0).data();
        Part last = data.validation() != null ? Part.VALIDATION : data.test() > 0 ? Part.TEST : Part.TRAIN;
        Part part = rule.part().orElse(last);
        Optional<Measure> usual = part == Part.TRAIN ? Optional.empty() : Optional.of(main(data.task()));
        return new RankedMeasure(rule.measure().orElse(usual), part);
    }

    private static Measure main(String task) {
        return switch (task) {
            case "regression" -> Measure.R_SQUARED;
            case "multi-label" -> Measure.F1_MACRO;
            default -> Measure.BALANCED_ACCURACY;
        };
    }

    RankedMeasure on(Part other) {
        return new RankedMeasure(measure, other);
    }

    String key() {
        return measure.map(Measure::key).orElse("cost");
    }

    Direction direction() {
        boolean higher = measure.isPresent() && measure.get().isBetter(1, 0);
        return higher ? Direction.HIGHER : Direction.LOWER;
    }

    /** Of a run that ended well; empty if it has none. */
    Optional<Double> value(TrialDocument trial, Run run) {
        return trial.measures().stream()
                .filter(entry -> entry.run().equals(run.id()) && entry.part().equals(part.label()))
                .findFirst()
                .flatMap(this::value)
                .filter(Double::isFinite);
    }

    private Optional<Double> value(PartMeasures entry) {
        return Optional.ofNullable(
                measure.isEmpty() ? entry.cost() : entry.values().get(key()));
    }
}
