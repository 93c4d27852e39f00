package org.handgrad.data.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the numbers of an unknown table are written. */
final class NumberStyleGuess {
    private static final Pattern POINT = Pattern.compile("[+-]?\\d*\\.\\d+([eE][+-]?\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+([eE][+-]?\\d+)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern POINT_GROUPS = Pattern.compile("[+-]?\\d{1,3}((\\.\\d{3})+,\\d*|(\\.\\d{3}){2,})");

    /** A number with three decimals, or one of thousands. */
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

    private static final Pattern OTHER_GROUPS = Pattern.compile("[+-]?\\d{1,3}([ '\u00A0\u202F]\\d{3})+([.,]\\d*)?");

    private NumberStyleGuess() {}

    /** Whether this is a number in one style or another. */
    static boolean isNumber(String value) {
        String number = bare(value);
        return !Double.isNaN(NumberStyle.PLAIN.parse(value))
                || COMMA.matcher(number).matches()
                || COMMA_GROUPS.matcher(number).matches()
                || POINT_GROUPS.matcher(number).matches();
    }

    /** A number without its sign of percent or currency. */
    private static String bare(String value) {
        return value.replaceAll("[%$€£¥₹₽₩￥]", "").strip();
    }

    static NumberStyle of(List<Row> rows, Delimiter delimiter) {
        int point = 0;
        int comma = 0;
        int commaGroups = 0;
        int pointGroups = 0;
        char other = 0;
        for (Row row : rows) {
            for (Field field : row.fields()) {
                String value = bare(field.value());
                if (COMMA_GROUPS.matcher(value).matches()) {
                    commaGroups++;
                } else if (POINT_GROUPS.matcher(value).matches()) {
                    pointGroups++;
                } else if (COMMA.matcher(value).matches()) {
                    comma++;
                } else if (POINT.matcher(value).matches()
                        && !EITHER.matcher(value).matches()) {
                    point++;
                } else if (OTHER_GROUPS.matcher(value).matches()) {
                    other = value.replaceAll("[+\\-0-9.,]", "").charAt(0);
                }
            }
        }
        boolean decimalComma =
                (comma > 0 && point == 0) || (pointGroups > 0 && comma + commaGroups >= point && point == 0);
        if (decimalComma) {
            return new NumberStyle(',', pointGroups > 0 ? Optional.of('.') : group(other));
        }
        return new NumberStyle('.', commaGroups > 0 ? Optional.of(',') : group(other));
    }

    private static Optional<Character> group(char sign) {
        return sign == 0 ? Optional.empty() : Optional.of(sign);
    }
}
