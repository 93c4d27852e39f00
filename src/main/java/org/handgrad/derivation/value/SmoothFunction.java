package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.core.Opaque;

/**
 * The functions that stand for unknown ones: {@code f(x) = \sum_m c_m e^{a_m \cdot x}}, with c and a drawn from the name. Nothing
 * is true of such a function, of its derivatives and of another one that is not true of all smooth functions.
 */
final class SmoothFunction {
    private static final int WAVES = 3;
    private static final double LEAST = 0.2;
    private static final double MOST = 0.9;

    /**
     * One of the exponentials.
     *
     * @param factor c, times a for every time that the function is differentiated
     * @param slopes a, one for each argument
     */
    record Wave<T>(T factor, List<T> slopes) {}

    private SmoothFunction() {}

    /** The function, differentiated as often as it says. */
    static <T> T value(Opaque function, List<T> arguments, Numbers<T> numbers) {
        T sum = numbers.of(0);
        for (Wave<T> wave : waves(function, numbers)) {
            T exponent = numbers.of(0);
            for (int k = 0; k < arguments.size(); k++) {
                exponent = numbers.add(exponent, numbers.multiply(wave.slopes.get(k), arguments.get(k)));
            }
            sum = numbers.add(sum, numbers.multiply(wave.factor, numbers.exp(exponent)));
        }
        return sum;
    }

    /** What the function is made of. */
    static <T> List<Wave<T>> waves(Opaque function, Numbers<T> numbers) {
        List<Wave<T>> waves = new ArrayList<>();
        for (int m = 0; m < WAVES; m++) {
            T factor = drawn(function.name(), m, -1, numbers);
            List<T> slopes = new ArrayList<>();
            for (int k = 0; k < function.orders().size(); k++) {
                slopes.add(drawn(function.name(), m, k, numbers));
                factor = numbers.multiply(
                        factor, numbers.power(slopes.get(k), function.orders().get(k)));
            }
            waves.add(new Wave<>(factor, slopes));
        }
        return waves;
    }

    private static <T> T drawn(String name, int wave, int argument, Numbers<T> numbers) {
        boolean negative = (Draw.bits(name + "'s sign", wave, argument).getLong() & 1) == 1;
        return numbers.of(Draw.between(LEAST, MOST, negative, Draw.bits(name, wave, argument)));
    }
}
