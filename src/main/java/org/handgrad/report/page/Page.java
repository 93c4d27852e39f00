package org.handgrad.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handgrad.report.document.Json;

/**
 * One self-contained file: scripts, styles, fonts and data are all inside, and its content security policy forbids
 * whatever is not. Data stand in it as JSON, and reach what is seen as text alone.
 */
final class Page {
    /** Scripts of ours in the order in which they need each other; all share one scope. */
    private static final List<String> COMMON =
            List.of("text", "dom", "sentences", "numbers", "copying", "table", "chart", "shell");

    private Page() {}

    /**
     * The page.
     *
     * @param title what its tab is called
     * @param scripts of ours that this kind of page needs besides those that all have; the last one draws it
     * @param data what it is drawn from
     */
    static String of(String title, List<String> scripts, Object data) {
        String own = Stream.concat(COMMON.stream(), scripts.stream())
                .map(name -> BundledResource.text(name + ".js"))
                .collect(Collectors.joining("\n", "'use strict';\n(() => {\n", "\n})();\n"));
        List<String> code =
                List.of(WebJar.UPLOT.text("dist/uPlot.iife.min.js"), WebJar.KATEX.text("dist/katex.min.js"), own);
        List<String> styles =
                List.of(WebJar.UPLOT.text("dist/uPlot.min.css"), MathFonts.inlined(), BundledResource.text("page.css"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="data:,">
                %s</head>
                <body>
                <noscript>This page is drawn by a script, and scripts are switched off. report.md says the same in words.</noscript>
                <script type="application/json" id="texts">%s</script>
                <script type="application/json" id="sentences">%s</script>
                <script type="application/json" id="data">%s</script>
                %s</body>
                </html>
                """.formatted(
                        ContentPolicy.of(code, styles),
                        escaped(title),
                        elements("style", styles),
                        inScript(BundledResource.text("texts.json")),
                        inScript(BundledResource.text("sentences.json")),
                        inScript(Json.writeCompact(data)),
                        elements("script", code));
    }

    private static String elements(String tag, List<String> contents) {
        return contents.stream()
                .map(content -> "<%1$s>%2$s</%1$s>\n".formatted(tag, content))
                .collect(Collectors.joining());
    }

    /** JSON in which no tag can end or begin. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
