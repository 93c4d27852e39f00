package org.handgrad.data.column;

import java.time.LocalDateTime;
import java.util.function.ToDoubleFunction;

/** What a date is made of. A part that begins again after a period becomes two numbers, its sine and its cosine. */
public enum DatePart {
    YEAR(0, LocalDateTime::getYear),
    MONTH(12, date -> date.getMonthValue() - 1),
    DAY(31, date -> date.getDayOfMonth() - 1),
    WEEKDAY(7, date -> date.getDayOfWeek().getValue() - 1),
    HOUR(24, LocalDateTime::getHour),
    MINUTE(60, LocalDateTime::getMinute),
    /** Days since 1970, with the time of day as decimals. */
    TIME(0, date -> Dates.seconds(date) / Dates.SECONDS_OF_A_DAY);

    private final int period;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that holds nothing
    private final ToDoubleFunction<LocalDateTime> value;

    DatePart(int period, ToDoubleFunction<LocalDateTime> value) {
        this.period = period;
        this.value = value;
    }

    /** After how many units it begins again; 0 if it never does. */
    public int period() {
        return period;
    }

    /** The part of a date; what begins again counts from 0. */
    public double of(LocalDateTime date) {
        return value.applyAsDouble(date);
    }
}
