package org.handgrad.audit.judge;

import java.util.Locale;

/** Numbers in evidence: four digits. */
public final class AuditNumber {
    private AuditNumber() {}

    /** A number with as many digits as it takes to see that it is another. */
    static String apart(double value, double other) {
        for (int digits = 4; digits < 17; digits++) {
            String format = "%." + digits + "g";
            String text = String.format(Locale.ROOT, format, value);
            if (!text.equals(String.format(Locale.ROOT, format, other))) {
                return text;
            }
        }
        return String.valueOf(value);
    }

    /** A number with four digits. */
    public static String of(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains("e") || !text.contains(".") ? text : text.replaceAll("\\.?0+$", "");
    }
}
