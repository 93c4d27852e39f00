package org.handgrad.report.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/** A picture that is being put together, in the grammar of graphics: layers of points, scales, panels. */
final class Chart {
    private static final int PANEL_WIDTH = 300;
    private static final int PANEL_HEIGHT = 240;
    private static final int MARGIN_WIDTH = 260;
    private static final int MARGIN_HEIGHT = 110;
    private static final int LINE_HEIGHT = 24;

    private final String title;
    private final List<Object> layers = new ArrayList<>();
    private final List<Object> scales = new ArrayList<>();
    private final Map<String, Object> specification = new LinkedHashMap<>();
    private int across = 1;
    private int down = 1;
    private int legend;

    Chart(String title, String x, String y) {
        this.title = title;
        specification.put("kind", "plot");
        specification.put("ggtitle", map("text", title));
        specification.put("layers", layers);
        specification.put("scales", scales);
        specification.put(
                "theme",
                map(
                        "plot_background",
                        map("name", "element_rect", "fill", "#FFFFFF", "color", "#FFFFFF"),
                        "axis_tooltip",
                        "blank"));
        specification.put("coord", map("name", "cartesian")); // no layer is to set the proportions
        scale("x", "name", x);
        scale("y", "name", y);
    }

    /** More of an axis or of another aesthetic. */
    Chart scale(String aesthetic, Object... options) {
        Map<String, Object> scale = map("aesthetic", aesthetic);
        scale.putAll(map(options));
        scales.add(scale);
        return this;
    }

    /** An axis on which equal factors are equally far apart. */
    Chart logarithmic(String aesthetic) {
        return scale(aesthetic, "trans", "log10", "expand", list(0.04, 0));
    }

    /** The same far from 0, on both sides of it; nearly linear close to 0. */
    Chart symmetricallyLogarithmic(String aesthetic) {
        return scale(aesthetic, "trans", "symlog");
    }

    /** What the colours stand for, in order. */
    Chart colours(String name, List<String> meanings) {
        return colours(name, meanings, Palette.of(meanings.size()));
    }

    /** What these colours stand for. */
    Chart colours(String name, List<String> meanings, List<Object> colours) {
        legend = Math.max(legend, meanings.size());
        return scale("color", "name", name, "values", colours, "limits", new ArrayList<>(meanings), "discrete", true);
    }

    /** Points, joined or filled in some way; the options say how, and which column is what. */
    Chart layer(String geometry, PlotColumns points, Map<String, Object> mapping, Object... options) {
        Map<String, Object> layer =
                map("geom", geometry, "stat", "identity", "data", points.columns(), "mapping", mapping);
        layer.put("tooltips", "none");
        layer.put("sampling", "none");
        layer.putAll(map(options));
        layers.add(layer);
        return this;
    }

    /** One panel for each of these values of a column, at most three beside each other. */
    Chart panels(String column, List<String> values, boolean sharedScales) {
        if (values.size() > 1) {
            across = Math.min(3, values.size());
            down = (values.size() + across - 1) / across;
            specification.put(
                    "facet",
                    map(
                            "name",
                            "wrap",
                            "facets",
                            new ArrayList<>(List.of(column)),
                            "ncol",
                            across,
                            "order",
                            new ArrayList<>(List.of(1)), // by their names
                            "scales",
                            sharedScales ? "fixed" : "free"));
        }
        return this;
    }

    /** The picture. */
    Plot plot(String file) {
        int height = Math.max(MARGIN_HEIGHT + down * PANEL_HEIGHT, MARGIN_HEIGHT + legend * LINE_HEIGHT);
        int width = MARGIN_WIDTH + across * PANEL_WIDTH;
        specification.put("ggsize", map("width", width, "height", height));
        String svg =
                PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(specification, null, Bitmap::address, false);
        return new Plot(file, title, StableSvg.settled(svg, title));
    }

    /** Keys and values in turn; the library wants maps and lists that it may write to. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** A list that may be written to. */
    static List<Object> list(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }
}
