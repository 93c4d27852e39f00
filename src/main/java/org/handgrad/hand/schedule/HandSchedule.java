package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** The value of a schedule at each step. */
public sealed interface HandSchedule
        permits FixedSchedule,
                ExponentialSchedule,
                InverseSchedule,
                PolynomialSchedule,
                SigmoidSchedule,
                StepSchedule,
                ListedSchedule,
                CycleSchedule,
                RampSchedule {
    /** The realisation of a schedule. */
    static HandSchedule of(Schedule schedule) {
        if (schedule instanceof Schedule.Fixed fixed) {
            return new FixedSchedule(fixed);
        } else if (schedule instanceof Schedule.Exponential exponential) {
            return new ExponentialSchedule(exponential);
        } else if (schedule instanceof Schedule.Inverse inverse) {
            return new InverseSchedule(inverse);
        } else if (schedule instanceof Schedule.Polynomial polynomial) {
            return new PolynomialSchedule(polynomial);
        } else if (schedule instanceof Schedule.Sigmoid sigmoid) {
            return new SigmoidSchedule(sigmoid);
        } else if (schedule instanceof Schedule.Step step) {
            return new StepSchedule(step);
        } else if (schedule instanceof Schedule.Listed listed) {
            return new ListedSchedule(listed);
        } else if (schedule instanceof Schedule.Cycle cycle) {
            return new CycleSchedule(cycle);
        } else {
            return new RampSchedule((Schedule.Ramp) schedule);
        }
    }

    /**
     * The value for one step.
     *
     * @param steps how many were taken before
     * @param epochs how many are over
     */
    double at(int steps, int epochs);

    /** The value of a schedule for one step; one that stays makes no object. */
    static double valueOf(Schedule schedule, int steps, int epochs) {
        return schedule instanceof Schedule.Fixed fixed
                ? fixed.initial()
                : of(schedule).at(steps, epochs);
    }

    /** What is counted. */
    static int counted(Schedule.Counts counts, int steps, int epochs) {
        return switch (counts) {
            case STEPS -> steps;
            case EPOCHS -> epochs;
        };
    }
}
