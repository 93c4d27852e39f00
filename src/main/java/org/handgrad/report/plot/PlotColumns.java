package org.handgrad.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a layer of a picture shows: named columns of numbers and texts, one entry a point. */
final class PlotColumns {
    private final Map<String, Object> columns = new LinkedHashMap<>();
    private final List<List<Object>> values = new ArrayList<>();

    PlotColumns(String... names) {
        for (String name : names) {
            List<Object> column = new ArrayList<>();
            columns.put(name, column);
            values.add(column);
        }
    }

    /** A value for each column, in order. */
    void add(Object... point) {
        for (int c = 0; c < point.length; c++) {
            values.get(c).add(point[c]);
        }
    }

    boolean isEmpty() {
        return values.get(0).isEmpty();
    }

    Map<String, Object> columns() {
        return columns;
    }
}
