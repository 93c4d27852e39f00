package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Indicator;
import org.handgrad.derivation.core.Opaque;
import org.handgrad.derivation.core.Primitive;
import org.handgrad.derivation.core.Standard;

/**
 * The value of a function of the parts of a template: of those functions that the table does not say by others.
 *
 * @param at the places of the template
 */
record Functions<T>(Evaluation<T> evaluation, Template template, List<Long> at) {
    private static final int LARGEST_EXPONENT = 64;

    T of(Primitive primitive) {
        if (primitive instanceof Opaque opaque) {
            return SmoothFunction.value(opaque, all(), numbers());
        }
        return switch ((Standard) primitive) {
            case PLUS -> sum();
            case TIMES -> product();
            case POWER -> power();
            case EXP -> numbers().exp(part(0));
            case LOG -> numbers().log(part(0));
            case SIN -> numbers().sin(part(0));
            case COS -> numbers().cos(part(0));
            default -> throw new IllegalStateException("the table says what %s is".formatted(primitive));
        };
    }

    private Numbers<T> numbers() {
        return evaluation.numbers();
    }

    private T part(int k) {
        return evaluation.part(template, k, at);
    }

    private List<T> all() {
        List<T> values = new ArrayList<>();
        for (int k = 0; k < template.parts().size(); k++) {
            values.add(part(k));
        }
        return values;
    }

    private T sum() {
        T sum = part(0);
        for (int k = 1; k < template.parts().size(); k++) {
            sum = numbers().add(sum, part(k));
        }
        return sum;
    }

    /** An indicator that is 0 makes the product 0, whatever the other factors are. */
    private T product() {
        T zero = numbers().of(0);
        for (int k = 0; k < template.parts().size(); k++) {
            if (template.parts().get(k).template().head() instanceof Indicator
                    && numbers().isDefined(part(k))
                    && numbers().compare(part(k), zero) == 0) {
                return zero;
            }
        }
        T product = part(0);
        for (int k = 1; k < template.parts().size(); k++) {
            product = numbers().multiply(product, part(k));
        }
        return product;
    }

    private T power() {
        T base = part(0);
        if (template.parts().get(1).template().head() instanceof Constant k
                && k.isWhole()
                && Math.abs(k.value().doubleValue()) <= LARGEST_EXPONENT
                && numbers().isDefined(base)) {
            return numbers().power(base, k.value().intValue());
        }
        return numbers().power(base, part(1));
    }
}
