package org.handgrad.train;

import java.util.ArrayList;
import java.util.List;

/**
 * The largest values of a sequence whose length is not known beforehand, in at most {@value #MOST} stretches of equal
 * length. Once there are too many, neighbours are joined.
 */
final class CurveDownsampler {
    private static final int MOST = 512; // what a plot of ordinary width can show

    private final List<Double> maxima = new ArrayList<>();
    private int stride = 1;
    private int inLast = 1;

    void add(double value) {
        if (inLast < stride) {
            int last = maxima.size() - 1;
            maxima.set(last, Math.max(maxima.get(last), value));
            inLast++;
            return;
        }
        if (maxima.size() == MOST) {
            joinNeighbours();
        }
        maxima.add(value);
        inLast = 1;
    }

    private void joinNeighbours() {
        for (int i = 0; i < MOST / 2; i++) {
            maxima.set(i, Math.max(maxima.get(2 * i), maxima.get(2 * i + 1)));
        }
        maxima.subList(MOST / 2, MOST).clear();
        stride *= 2;
    }

    DownsampledCurve curve() {
        return new DownsampledCurve(stride, maxima);
    }
}
