package org.handgrad.audit.updater;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.handgrad.audit.judge.AuditSubject;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.judge.ComparedSequence;
import org.handgrad.audit.judge.Judgement;
import org.handgrad.model.Precision;
import org.nd4j.linalg.schedule.CycleSchedule;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.InverseSchedule;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.RampSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.SigmoidSchedule;
import org.nd4j.linalg.schedule.StepSchedule;

/** Every schedule over 30 steps and some late ones, and by epochs. The second way counts the powers as logarithms. */
public final class ScheduleAudit {
    /** Its name in results. */
    public static final String KIND = "schedule";

    private static final int[] STEPS = IntStream.concat(
                    IntStream.range(0, 30), IntStream.of(100, 1000, 1_000_000, Integer.MAX_VALUE))
            .toArray();

    private ScheduleAudit() {}

    private record Audited(ISchedule schedule, IntToDoubleFunction formula, IntToDoubleFunction other) {}

    private static Map<String, Audited> all(ScheduleType type) {
        Map<String, Audited> all = new LinkedHashMap<>();
        all.put("FixedSchedule", new Audited(new FixedSchedule(0.5), i -> 0.5, i -> 0.5));
        all.put(
                "ExponentialSchedule",
                new Audited(
                        new ExponentialSchedule(type, 0.5, 0.9),
                        i -> 0.5 * Math.pow(0.9, i),
                        i -> 0.5 * Math.exp(i * Math.log(0.9))));
        all.put(
                "InverseSchedule",
                new Audited(
                        new InverseSchedule(type, 0.5, 0.1, 0.75),
                        i -> 0.5 / Math.pow(1 + 0.1 * i, 0.75),
                        i -> 0.5 * Math.exp(-0.75 * Math.log1p(0.1 * i))));
        all.put(
                "PolySchedule",
                new Audited(
                        new PolySchedule(type, 0.5, 2, 20),
                        i -> i >= 20 ? 0 : 0.5 * Math.pow(1 - i / 20.0, 2),
                        i -> i >= 20 ? 0 : 0.5 * Math.exp(2 * Math.log1p(-i / 20.0))));
        all.put(
                "SigmoidSchedule",
                new Audited(
                        new SigmoidSchedule(type, 0.5, 0.3, 10),
                        i -> 0.5 / (1 + Math.exp(-0.3 * (i - 10.0))),
                        i -> 0.25 * (1 + Math.tanh(0.15 * (i - 10.0)))));
        all.put(
                "StepSchedule",
                new Audited(
                        new StepSchedule(type, 0.5, 0.5, 7),
                        i -> 0.5 * Math.pow(0.5, Math.floorDiv(i, 7)),
                        i -> 0.5 * Math.exp(Math.floor(i / 7.0) * Math.log(0.5))));
        Map<Integer, Double> values = new TreeMap<>(Map.of(0, 0.5, 5, 0.25, 12, 0.125));
        IntToDoubleFunction listed = i -> i < 5 ? 0.5 : i < 12 ? 0.25 : 0.125;
        all.put("MapSchedule", new Audited(new MapSchedule(type, values), listed, listed));
        IntToDoubleFunction cycle = i -> cycle(i % 12);
        all.put("CycleSchedule", new Audited(new CycleSchedule(type, 0.25, 0.5, 12, 4, 0.5), cycle, cycle));
        if (type == ScheduleType.EPOCH) {
            return all; // a ramp counts steps
        }
        all.put(
                "RampSchedule",
                new Audited(
                        new RampSchedule(new FixedSchedule(0.5), 8),
                        i -> 0.5 * Math.min(1, (i + 1.0) / 8),
                        i -> i >= 7 ? 0.5 : 0.0625 * (i + 1)));
        return all;
    }

    /** Four steps up, four down, four annealed by halves. */
    private static double cycle(int j) {
        return j < 4 ? 0.25 + 0.0625 * j : j < 8 ? 0.5 - 0.0625 * (j - 4) : 0.25 * Math.pow(0.5, j - 8);
    }

    /** One unit. */
    public static List<AuditUnit> units() {
        return List.of(new AuditUnit(
                "schedules",
                () -> IntStream.range(0, 2)
                        .boxed()
                        .flatMap(epochs ->
                                all(epochs == 0 ? ScheduleType.ITERATION : ScheduleType.EPOCH).entrySet().stream()
                                        .map(entry -> AuditSubject.dl4j(
                                                        KIND, entry.getKey(), epochs == 0 ? "" : "by epochs")
                                                .says(
                                                        "documented formula",
                                                        Precision.FLOAT64,
                                                        judgement(entry.getValue(), epochs == 1))))
                        .toList()));
    }

    private static Judgement judgement(Audited audited, boolean epochs) {
        double[] said = IntStream.of(STEPS)
                .mapToDouble(i -> epochs
                        ? audited.schedule().valueAt(3, i)
                        : audited.schedule().valueAt(i, 3))
                .toArray();
        IntToDoubleFunction formula = audited.formula();
        return ComparedSequence.of(
                said,
                IntStream.of(STEPS).mapToDouble(formula).toArray(),
                IntStream.of(STEPS).mapToDouble(audited.other()).toArray(),
                1e-11);
    }
}
