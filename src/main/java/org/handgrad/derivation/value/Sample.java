package org.handgrad.derivation.value;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Letter;
import org.handgrad.derivation.core.Width;

/**
 * Lengths, no two the same, and numbers for all free variables. In the first of four samples all numbers are positive, in the
 * others they have both signs, and they are larger from sample to sample. A number depends on the sample, the name and the place alone.
 */
public final class Sample {
    private static final int SHORTEST = 2;
    private static final int FEWEST_LENGTHS = 3; // one letter alone has different lengths too
    private static final int KINDS = 4;
    private static final double[] LEAST = {0.15, 0.3, 0.4, 1};
    private static final double[] MOST = {0.85, 1.5, 4.5, 12};

    private final Setting setting;
    private final int number;
    private final Map<Letter, Long> widths = new HashMap<>();

    /**
     * @param number which sample: every one has other values
     * @param letters the widths that need a length
     * @param shortest no length is less
     */
    Sample(Setting setting, int number, Set<Width> letters, int shortest) {
        this.setting = setting;
        this.number = number;
        List<Width> open = new ArrayList<>(letters);
        open.removeAll(setting.lengths().solved().keySet());
        open.sort(null);
        int lengths = Math.max(open.size(), FEWEST_LENGTHS);
        for (int k = 0; k < open.size(); k++) {
            widths.put(open.get(k), (long) Math.max(SHORTEST, shortest) + (k + number) % lengths);
        }
    }

    /** How long something is. */
    public long width(Letter letter) {
        Long known = widths.get(letter);
        if (known != null) {
            return known;
        }
        Affine solved = setting.lengths().solved().get(letter);
        if (solved == null) {
            throw new IllegalArgumentException("a letter without a number: " + letter);
        }
        return solved.value(this::width);
    }

    /** The lengths by their letters. */
    public Map<Letter, Long> widths() {
        return Map.copyOf(widths);
    }

    /** Whether all lengths are at least 1. */
    boolean isPossible() {
        return setting.lengths().solved().values().stream().allMatch(length -> length.value(this::width) > 0);
    }

    int number() {
        return number;
    }

    /** The entry of a free variable. */
    <T> T entry(String variable, List<Long> at, Numbers<T> numbers) {
        Assumption assumption = setting.assumption(variable).orElse(null);
        if (assumption instanceof Assumption.Between between) {
            return numbers.of(Draw.between(between.least(), between.most(), false, bits(variable, at)));
        }
        if (assumption instanceof Assumption.Binary) {
            return numbers.of(bits(variable, at).getLong() & 1);
        }
        if (assumption instanceof Assumption.OneHot oneHot) {
            long length = oneHot.length().value(this::width);
            long hot =
                    1 + Math.floorMod(bits(variable, with(at, oneHot.axis(), 0)).getLong(), length);
            return numbers.of(at.get(oneHot.axis()) == hot ? 1 : 0);
        }
        if (assumption instanceof Assumption.Distribution distribution) {
            T sum = numbers.of(0);
            for (long k = 1; k <= distribution.length().value(this::width); k++) {
                sum = numbers.add(sum, positive(variable, with(at, distribution.axis(), k), numbers));
            }
            return numbers.multiply(positive(variable, at, numbers), numbers.power(sum, -1));
        }
        if (assumption instanceof Assumption.Symmetric && at.get(0) > at.get(1)) {
            return drawn(variable, List.of(at.get(1), at.get(0)), numbers);
        }
        return drawn(variable, at, numbers);
    }

    private <T> T positive(String variable, List<Long> at, Numbers<T> numbers) {
        return numbers.of(Draw.between(LEAST[0], MOST[0], false, bits(variable, at)));
    }

    /** Where both signs occur, every second sample has those opposite to the one before: one number alone is then seen with both. */
    private <T> T drawn(String variable, List<Long> at, Numbers<T> numbers) {
        int kind = number % KINDS;
        int mixed = number - number / KINDS;
        boolean opposite = mixed % 2 == 1;
        long sign = bits(variable + "'s sign", at, mixed / 2).getLong() & 1;
        boolean negative = kind > 0 && (sign == 1) != opposite;
        return numbers.of(Draw.between(LEAST[kind], MOST[kind], negative, bits(variable, at)));
    }

    private ByteBuffer bits(String name, List<Long> at) {
        return bits(name, at, number);
    }

    private static ByteBuffer bits(String name, List<Long> at, long last) {
        long[] all = new long[at.size() + 1];
        for (int k = 0; k < at.size(); k++) {
            all[k] = at.get(k);
        }
        all[at.size()] = last;
        return Draw.bits(name, all);
    }

    private static List<Long> with(List<Long> at, int axis, long position) {
        List<Long> other = new ArrayList<>(at);
        other.set(axis, position);
        return other;
    }
}
