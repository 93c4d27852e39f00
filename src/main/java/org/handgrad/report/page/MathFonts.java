package org.handgrad.report.page;

import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** KaTeX's style sheet with the fonts inside that the formulas of notes use: no handwriting, no Gothic letters. */
final class MathFonts {
    private static final Set<String> KEPT = Set.of(
            "KaTeX_AMS-Regular",
            "KaTeX_Caligraphic-Regular",
            "KaTeX_Main-Bold",
            "KaTeX_Main-Italic",
            "KaTeX_Main-Regular",
            "KaTeX_Math-Italic",
            "KaTeX_Size1-Regular",
            "KaTeX_Size2-Regular",
            "KaTeX_Size3-Regular",
            "KaTeX_Size4-Regular");
    private static final Pattern FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern SOURCE = Pattern.compile("src:url\\(fonts/([\\w-]+)\\.woff2\\)[^;}]*");

    private MathFonts() {}

    static String inlined() {
        return FACE.matcher(WebJar.KATEX.text("dist/katex.min.css"))
                .replaceAll(face -> Matcher.quoteReplacement(inlined(face.group())));
    }

    private static String inlined(String face) {
        Matcher source = SOURCE.matcher(face);
        if (!source.find() || !KEPT.contains(source.group(1))) {
            return "";
        }
        byte[] font = WebJar.KATEX.bytes("dist/fonts/%s.woff2".formatted(source.group(1)));
        return source.replaceFirst("src:url(data:font/woff2;base64,%s) format(\"woff2\")"
                .formatted(Base64.getEncoder().encodeToString(font)));
    }
}
