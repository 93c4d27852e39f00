package org.handgrad.data.column;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * Dates, times, or both, written in one form.
 *
 * @param pattern the form, in the letters of {@link DateTimeFormatter}
 * @param formatter that reads it
 */
public record Dates(String pattern, DateTimeFormatter formatter) {
    static final double SECONDS_OF_A_DAY = 86_400;

    private static final int LONGEST = 64;

    /**
     * A form of dates.
     *
     * @throws IllegalArgumentException if this is no pattern
     */
    public static Dates of(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        if (pattern.contains("yy") && !pattern.contains("yyy") && !pattern.contains("uuu")) {
            String[] around = pattern.split("yy", 2);
            builder.appendPattern(around[0].isEmpty() ? "''" : around[0]);
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, 1950);
            if (!around[1].isEmpty()) {
                builder.appendPattern(around[1]);
            }
        } else {
            builder.appendPattern(pattern.replace('y', 'u')); // a year that needs no era
        }
        return new Dates(pattern, builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
    }

    /** Seconds since 1970, on a clock without time zones; NaN if this is no such date. */
    double parse(String value) {
        if (value.length() > LONGEST || value.isEmpty()) {
            return Double.NaN;
        }
        try {
            return seconds(dateTime(formatter.parse(value)));
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    /** What a form leaves out is the first: the first day of the month, midnight, 1970. */
    private static LocalDateTime dateTime(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (date == null) {
            int year = parsed.isSupported(ChronoField.YEAR) ? parsed.get(ChronoField.YEAR) : 1970;
            int month = parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1;
            date = LocalDate.of(year, month, 1);
        }
        return LocalDateTime.of(date, time == null ? LocalTime.MIDNIGHT : time);
    }

    /** Seconds from the beginning of 1970 to this date. */
    public static double seconds(LocalDateTime date) {
        return date.toEpochSecond(ZoneOffset.UTC);
    }

    /** The date that is so many seconds after the beginning of 1970. */
    public static LocalDateTime at(double seconds) {
        return LocalDateTime.ofEpochSecond((long) seconds, 0, ZoneOffset.UTC);
    }
}
