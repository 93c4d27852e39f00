package org.handgrad.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

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

    /**
     * The common format of all arrays.
     *
     * @throws IllegalArgumentException if they have no common format, or another one than these
     */
    public static Precision of(Parameters parameters) {
        Set<DataType> types = parameters.arrays().values().stream()
                .map(INDArray::dataType)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Precision precision : values()) {
            if (types.equals(Set.of(precision.dataType))) {
                return precision;
            }
        }
        throw new IllegalArgumentException("expected arrays that are all DOUBLE or all FLOAT, not " + types);
    }

    public DataType dataType() {
        return dataType;
    }

    /** The largest relative error of one rounding to nearest, u: 2⁻⁵³ or 2⁻²⁴. */
    public double unitRoundoff() {
        return unitRoundoff;
    }
}
