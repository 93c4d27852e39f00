package org.handgrad.updater;

import org.handgrad.model.Schedule;
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

/** Says a schedule in ND4J's terms. */
final class Nd4jSchedules {
    private Nd4jSchedules() {}

    static ISchedule of(Schedule schedule) {
        if (schedule instanceof Schedule.Fixed fixed) {
            return new FixedSchedule(fixed.initial());
        } else if (schedule instanceof Schedule.Exponential s) {
            // (eq. schedule-exponential)
            return new ExponentialSchedule(type(s.counts()), s.initial(), s.gamma());
        } else if (schedule instanceof Schedule.Inverse s) {
            // (eq. schedule-inverse)
            return new InverseSchedule(type(s.counts()), s.initial(), s.gamma(), s.power());
        } else if (schedule instanceof Schedule.Polynomial s) {
            // meant to be (eq. schedule-polynomial)
            return new PolySchedule(type(s.counts()), s.initial(), s.power(), s.last());
        } else if (schedule instanceof Schedule.Sigmoid s) {
            // (eq. schedule-sigmoid)
            return new SigmoidSchedule(type(s.counts()), s.scale(), s.gamma(), s.middle());
        } else if (schedule instanceof Schedule.Step s) {
            // (eq. schedule-step)
            return new StepSchedule(type(s.counts()), s.initial(), s.factor(), s.every());
        } else if (schedule instanceof Schedule.Listed s) {
            return new MapSchedule(type(s.counts()), s.values());
        } else if (schedule instanceof Schedule.Cycle s) {
            // (eq. schedule-cycle)
            return new CycleSchedule(type(s.counts()), s.initial(), s.largest(), s.length(), s.annealing(), s.decay());
        } else {
            Schedule.Ramp s = (Schedule.Ramp) schedule;
            return new RampSchedule(of(s.base()), s.steps()); // (eq. schedule-ramp)
        }
    }

    private static ScheduleType type(Schedule.Counts counts) {
        return switch (counts) {
            case STEPS -> ScheduleType.ITERATION;
            case EPOCHS -> ScheduleType.EPOCH;
        };
    }
}
