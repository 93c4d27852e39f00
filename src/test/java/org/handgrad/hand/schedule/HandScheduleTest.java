package org.handgrad.hand.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handgrad.model.Schedule;
import org.handgrad.model.Schedule.Counts;
import org.handgrad.testing.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** Schedules at points that are worked out by hand. That DL4J's are the same, trainings in lockstep show. */
class HandScheduleTest {
    static List<Schedule> schedules() {
        return Schedules.all();
    }

    @Test
    void thereIsOneOfEachKind() {
        assertThat(schedules().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void theInitialValueIsThatOfTheFirstStep(Schedule schedule) {
        assertThat(HandSchedule.of(schedule).at(0, 0)).isCloseTo(schedule.initial(), within(1e-15));
    }

    @Test
    void valuesByHand() {
        assertValues(new Schedule.Exponential(8, 0.5, Counts.STEPS), 8, 4, 2, 1, 0.5);
        assertValues(new Schedule.Inverse(6, 1, 1, Counts.STEPS), 6, 3, 2, 1.5, 1.2);
        assertValues(new Schedule.Polynomial(4, 2, 4, Counts.STEPS), 4, 2.25, 1, 0.25, 0, 0);
        assertValues(new Schedule.Step(8, 0.5, 2, Counts.STEPS), 8, 8, 4, 4, 2);
        assertValues(new Schedule.Sigmoid(2, -1e3, 2, Counts.STEPS), 2, 2, 1, 0, 0);
        assertValues(new Schedule.Listed(new TreeMap<>(Map.of(0, 3.0, 2, 5.0)), Counts.STEPS), 3, 3, 5, 5);
        assertValues(new Schedule.Cycle(1, 3, 6, 2, 0.5, Counts.STEPS), 1, 2, 3, 2, 1, 0.5, 1, 2);
        assertValues(new Schedule.Ramp(new Schedule.Fixed(4), 4), 1, 2, 3, 4, 4);
    }

    @Test
    void epochsAreCountedWhereTheyAreToBe() {
        HandSchedule byEpoch = HandSchedule.of(new Schedule.Exponential(8, 0.5, Counts.EPOCHS));
        assertThat(byEpoch.at(7, 0)).isEqualTo(8);
        assertThat(byEpoch.at(7, 2)).isEqualTo(2);
        HandSchedule ramp = HandSchedule.of(new Schedule.Ramp(new Schedule.Exponential(8, 0.5, Counts.EPOCHS), 4));
        assertThat(ramp.at(1, 1)).isEqualTo(2);
    }

    /** Where DL4J departs: it grows. */
    @Test
    void dl4jsPolynomialGrowsUntilItIsZero() {
        PolySchedule dl4j = new PolySchedule(ScheduleType.ITERATION, 4, 2, 4);
        assertThat(List.of(dl4j.valueAt(0, 0), dl4j.valueAt(1, 0), dl4j.valueAt(3, 0), dl4j.valueAt(4, 0)))
                .containsExactly(4.0, 6.25, 12.25, 0.0);
    }

    private static void assertValues(Schedule schedule, double... expected) {
        double[] values = new double[expected.length];
        Arrays.setAll(values, i -> HandSchedule.of(schedule).at(i, 0));
        assertThat(values).as("%s", schedule).containsExactly(expected, within(1e-15));
    }
}
