package org.handgrad.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.report.plot.Chart.map;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ChartTest {
    private static String chart() {
        PlotColumns points = new PlotColumns("x", "y", "who", "panel");
        for (int i = 1; i <= 4; i++) {
            points.add((double) i, 0.25 * i, "ours & <theirs>", "one");
            points.add((double) i, 0.5 * i, "theirs", "two");
        }
        return new Chart("A title", "an epoch", "a cost")
                .layer("line", points, map("x", "x", "y", "y", "color", "who"))
                .layer("raster", points, map("x", "x", "y", "y", "fill", "y"))
                .logarithmic("y")
                .colours("who", List.of("ours & <theirs>", "theirs"))
                .panels("panel", List.of("one", "two"), true)
                .plot("a.svg")
                .svg();
    }

    @Test
    void isXmlThatSaysWhatItShows() throws Exception {
        String svg = chart();
        assertThat(svg)
                .containsPattern(">\\s*one\\s*<")
                .containsPattern(">\\s*two\\s*<")
                .contains("A title", "an epoch", "a cost", "theirs", "rgb(0,114,178)", "rgb(213,94,0)");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(chart()).isEqualTo(chart());
    }

    @Test
    void manyColoursAreDifferent() {
        assertThat(Palette.of(30))
                .hasSize(30)
                .doesNotHaveDuplicates()
                .allSatisfy(colour -> assertThat(colour.toString()).matches("#[0-9A-F]{6}"));
    }
}
