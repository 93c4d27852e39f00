package org.handgrad.model;

import org.nd4j.linalg.api.buffer.DataType;

/** The floating-point format a build computes in. */
public enum Precision {
    FLOAT64(DataType.DOUBLE, 0x1p-53),
    FLOAT32(DataType.FLOAT, 0x1p-24);

    private final DataType dataType;
    private final double unitRoundoff;

    Precision(DataType dataType, double unitRoundoff) {
        this.dataType = dataType;
        this.unitRoundoff = unitRoundoff;
    }

    public DataType dataType() {
        return dataType;
    }

    /** The largest relative error of one rounding to nearest, u: 2⁻⁵³ or 2⁻²⁴. */
    public double unitRoundoff() {
        return unitRoundoff;
    }
}
