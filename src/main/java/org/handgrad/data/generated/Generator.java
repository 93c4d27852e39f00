package org.handgrad.data.generated;

import org.handgrad.data.Dataset;

/** Makes a dataset; equal generators make equal datasets on every machine. */
public sealed interface Generator permits Adder, StraightLine, Sine, Spirals, TruthTable {
    /** The data, in float64. */
    Dataset generate();
}
