package org.handgrad.derivation.value;

import java.util.List;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Opaque;
import org.handgrad.derivation.core.Primitive;
import org.handgrad.derivation.core.Standard;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/** Functions as parts of a SameDiff graph: those that the table does not say by others. */
record FrameworkFunctions(SameDiff sd) {
    /**
     * A function of columns.
     *
     * @param template whose parts the columns are
     */
    SDVariable of(Primitive primitive, Template template, List<SDVariable> x) {
        if (primitive instanceof Opaque opaque) {
            return smooth(opaque, x);
        }
        return switch ((Standard) primitive) {
            case PLUS -> x.stream().reduce(SDVariable::add).orElseThrow();
            case TIMES -> x.stream().reduce(SDVariable::mul).orElseThrow();
            case POWER ->
                template.parts().get(1).template().head() instanceof Constant k
                        ? power(x.get(0), k.value().doubleValue())
                        : sd.math().exp(x.get(1).mul(sd.math().log(x.get(0))));
            case EXP -> sd.math().exp(x.get(0));
            case LOG -> sd.math().log(x.get(0));
            case SIN -> sd.math().sin(x.get(0));
            case COS -> sd.math().cos(x.get(0));
            default -> throw new IllegalStateException("the table says what %s is".formatted(primitive));
        };
    }

    private SDVariable power(SDVariable base, double exponent) {
        if (exponent == 2) {
            return base.mul(base);
        }
        return exponent == -1 ? sd.math().reciprocal(base) : sd.math().pow(base, exponent);
    }

    private SDVariable smooth(Opaque function, List<SDVariable> x) {
        SDVariable sum = null;
        for (SmoothFunction.Wave<Double> wave : SmoothFunction.waves(function, new Float64())) {
            SDVariable exponent = x.get(0).mul(wave.slopes().get(0));
            for (int k = 1; k < x.size(); k++) {
                exponent = exponent.add(x.get(k).mul(wave.slopes().get(k)));
            }
            SDVariable term = sd.math().exp(exponent).mul(wave.factor());
            sum = sum == null ? term : sum.add(term);
        }
        return sum;
    }
}
