package org.handgrad.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a function over a grid is 0: in each cell of the grid straight lines between the points of its edges at which the function,
 * linear along an edge, changes its sign. Where it is 0 at a corner, that corner counts as above 0, so that every change is one point
 * of an edge. Cells with a corner that has no value are left out.
 */
final class ZeroLine {
    private final List<Double> x;
    private final List<Double> y;
    private final List<Double> values;
    private final List<Piece> pieces = new ArrayList<>();

    /** A straight piece of the line. */
    record Piece(double fromX, double fromY, double toX, double toY) {}

    private record Corner(double x, double y, Double value) {}

    private ZeroLine(List<Double> x, List<Double> y, List<Double> values) {
        this.x = x;
        this.y = y;
        this.values = values;
    }

    /**
     * The line, in no order; empty if the function does not change its sign.
     *
     * @param x where the columns of the grid are
     * @param y where its rows are
     * @param values of the function, row by row; null where there is none
     */
    static List<Piece> of(List<Double> x, List<Double> y, List<Double> values) {
        ZeroLine line = new ZeroLine(x, y, values);
        for (int row = 0; row + 1 < y.size(); row++) {
            for (int column = 0; column + 1 < x.size(); column++) {
                line.addCell(row, column);
            }
        }
        return line.pieces;
    }

    /** Two pieces cross a cell whose corners have other signs than both their neighbours; which is joined to which cannot be told. */
    private void addCell(int row, int column) {
        List<Corner> corners = List.of(
                corner(row, column), corner(row, column + 1), corner(row + 1, column + 1), corner(row + 1, column));
        if (corners.stream().anyMatch(corner -> corner.value() == null)) {
            return;
        }
        List<double[]> crossings = new ArrayList<>();
        for (int edge = 0; edge < corners.size(); edge++) {
            Corner from = corners.get(edge);
            Corner to = corners.get((edge + 1) % corners.size());
            if (from.value() >= 0 != to.value() >= 0) {
                double part = from.value() / (from.value() - to.value());
                crossings.add(
                        new double[] {from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y())});
            }
        }
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double[] from = crossings.get(i);
            double[] to = crossings.get(i + 1);
            pieces.add(new Piece(from[0], from[1], to[0], to[1]));
        }
    }

    private Corner corner(int row, int column) {
        return new Corner(x.get(column), y.get(row), values.get(row * x.size() + column));
    }
}
