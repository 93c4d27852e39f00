package org.handgrad.report.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a picture's text must not depend on. */
final class StableSvg {
    private static final Pattern ID = Pattern.compile("\\bid=\"([A-Za-z0-9]+)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
    private static final int DECIMALS = 2; // of a pixel

    private StableSvg() {}

    /**
     * The same picture with its random names replaced by counted ones, its numbers rounded to what can be seen, and its
     * title for those who cannot see it.
     */
    static String settled(String svg, String title) {
        Map<String, String> names = new LinkedHashMap<>();
        ID.matcher(svg).results().forEach(id -> names.putIfAbsent(id.group(1), "e" + names.size()));
        String settled = rounded(svg.replaceAll(" clip-bounds-jfx=\"[^\"]*\"", ""));
        for (Map.Entry<String, String> name : names.entrySet()) {
            settled = settled.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
        }
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;");
        return settled.replaceFirst(">", Matcher.quoteReplacement(" role=\"img\">\n  <title>" + escaped + "</title>"))
                        .strip()
                + "\n";
    }

    /** What stands between tags is read as it stands. */
    private static String rounded(String svg) {
        return TAG.matcher(svg).replaceAll(tag -> Matcher.quoteReplacement(roundedTag(tag.group())));
    }

    private static String roundedTag(String tag) {
        return LONG_NUMBER.matcher(tag).replaceAll(number -> {
            BigDecimal rounded = new BigDecimal(number.group()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        });
    }
}
