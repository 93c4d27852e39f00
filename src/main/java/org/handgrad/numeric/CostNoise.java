package org.handgrad.numeric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * How much of a computed cost is rounding. u·|C| alone is no bound: where a prediction meets its target, terms cancel
 * that are larger than what is left of them. So the noise is measured (Moré and Wild, Estimating computational noise,
 * 2011): third differences over closely spaced points cancel the smooth part and leave √20 times the noise.
 *
 * <p>How close the points must be depends on the cost: third differences of noise change their signs all the time,
 * and those of a smooth part that is left keep theirs. The spacing ∛u sees rounding that stays the same over shorter
 * distances, such as that of a part computed in another format; √u is near enough for most costs. Where a smooth part
 * shows at some spacing, or the noise would be far larger than u, the spacing narrows: a cost that turns between
 * wider points, as sin(10⁹ w), looks like noise there.
 */
public final class CostNoise {
    private static final double NARROWING = 8;
    private static final int NARROWINGS = 6;
    private static final double PART_OF_PARAMETER = 1.0 / 16;
    private static final double ALIKE = 4;
    private static final double SUSPICIOUS = 0x1p12; // times u·|C|

    private final Parameters at;
    private final ToDoubleFunction<Parameters> cost;
    private final double unitRoundoff;
    private final Map<String, INDArray> units = new LinkedHashMap<>();

    private CostNoise(Parameters at, double unitRoundoff, ToDoubleFunction<Parameters> cost) {
        this.at = at;
        this.unitRoundoff = unitRoundoff;
        this.cost = cost;
    }

    /**
     * η, the standard deviation of the rounding error in C near a point; at least u·|C|.
     *
     * @param unitRoundoff u of the format that C is computed in
     */
    public static double of(Parameters at, double unitRoundoff, ToDoubleFunction<Parameters> cost) {
        CostNoise noise = new CostNoise(at, unitRoundoff, cost);
        noise.spaceBy(1);
        ThirdDifferences measured = noise.measured();
        if (!measured.areNoise()) {
            noise.spaceBy(0); // a point that is tiny: log w at 10⁻⁹
            measured = noise.measured();
        }
        return Math.max(measured.noise(), unitRoundoff * Math.abs(measured.here()));
    }

    /** The noise at the widest spacing below which no smooth part shows; of the two widest that of √u, if they are alike, else the larger. */
    private ThirdDifferences measured() {
        ThirdDifferences wide = spaced(Math.cbrt(unitRoundoff));
        ThirdDifferences near = spaced(Math.sqrt(unitRoundoff));
        ThirdDifferences noise =
                wide.areNoise() && near.areNoise() && wide.noise() > ALIKE * near.noise() ? wide : near;
        if (noise.areNoise() && noise.noise() <= SUSPICIOUS * unitRoundoff * Math.abs(noise.here())) {
            return noise;
        }
        double spacing = Math.sqrt(unitRoundoff);
        for (int i = 0; i < NARROWINGS; i++) {
            spacing /= NARROWING;
            ThirdDifferences narrower = spaced(spacing);
            if (!noise.areNoise() || !narrower.areNoise()) {
                noise = narrower;
            }
        }
        return noise;
    }

    /** What one unit of spacing moves each parameter by: a part of it, far from 0, and no less than a least. */
    private void spaceBy(double least) {
        at.arrays().forEach((name, array) -> {
            INDArray unit =
                    Transforms.max(Transforms.abs(array, true).muli(least > 0 ? PART_OF_PARAMETER : 1), least, false);
            units.put(name, unit.addi(unit.eq(0).castTo(unit.dataType()))); // zero moves by 1
        });
    }

    private ThirdDifferences spaced(double spacing) {
        double[] costs = new double[ThirdDifferences.POINTS];
        Parameters moving = at.copy(); // in place, for it may be large
        for (int i = 0; i < costs.length; i++) {
            double shift = (i - ThirdDifferences.HERE) * spacing;
            moving.arrays()
                    .forEach((name, array) ->
                            array.assign(units.get(name)).muli(shift).addi(at.get(name)));
            costs[i] = cost.applyAsDouble(moving);
        }
        return ThirdDifferences.of(costs);
    }
}
