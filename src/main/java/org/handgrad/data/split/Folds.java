package org.handgrad.data.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.handgrad.data.Part;

/**
 * Cross-validation: every sample is for testing in one fold of each repetition, and for training in the others. By time there is
 * one block more than folds; each is tested by a model that learned from all blocks before it.
 *
 * @param count how many folds, k ≥ 2
 * @param repeats how often all samples are dealt out anew, at least once
 * @param seed of the draws
 */
public record Folds(int count, int repeats, long seed) {
    /** How many models are trained in the place of one. */
    public int total() {
        return count * repeats;
    }

    /**
     * Deals out the rows: first all folds of the first repetition, then those of the second.
     *
     * @param split what part of all samples each fold keeps for validation, and what decides where a row may be
     * @param keys for each row what the split asks for
     * @throws SplitException if a fold would be empty
     */
    public List<Partition> of(Split split, int... keys) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        List<Partition> folds = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            int[] dealt = deal(split.by(), random, keys);
            boolean byTime = split.by() instanceof SplitBy.Time;
            for (int fold = 0; fold < count; fold++) {
                folds.add(withValidation(split, byTime ? upTo(fold + 1, dealt) : without(fold, dealt), keys));
            }
        }
        return folds;
    }

    /** For each row its fold; by time its block, of which there is one more. */
    private int[] deal(SplitBy by, UniformRandomProvider random, int... keys) {
        if (by instanceof SplitBy.Time && repeats > 1) {
            throw new SplitException("folds by time are the same in each of %s repetitions".formatted(repeats));
        } else if (by instanceof SplitBy.Time) {
            return blocks(keys);
        }
        int[] order = Order.shuffled(keys.length, random);
        if (by instanceof SplitBy.Group) {
            return groups(Order.asTheyAppear(order, keys), keys.length);
        }
        if (keys.length < count) {
            throw new SplitException("%s samples cannot be dealt out to %s folds".formatted(keys.length, count));
        }
        return by instanceof SplitBy.Classes
                ? inTurn(Order.ascending(order, keys), keys.length)
                : inTurn(List.of(Arrays.stream(order).boxed().toList()), keys.length);
    }

    /** Class by class, each going on where the last one ended: so classes, and folds, differ by one sample at most. */
    private int[] inTurn(List<List<Integer>> classes, int samples) {
        int[] dealt = new int[samples];
        int next = 0;
        for (List<Integer> rows : classes) {
            for (int row : rows) {
                dealt[row] = next;
                next = (next + 1) % count;
            }
        }
        return dealt;
    }

    /** The largest group first, each to the fold that has the fewest samples by then. */
    private int[] groups(List<List<Integer>> groups, int samples) {
        if (groups.size() < count) {
            throw new SplitException("%s groups cannot be dealt out to %s folds".formatted(groups.size(), count));
        }
        int[] dealt = new int[samples];
        int[] sizes = new int[count];
        List<List<Integer>> largestFirst = groups.stream()
                .sorted(Comparator.comparingInt((List<Integer> group) -> group.size())
                        .reversed())
                .toList();
        for (List<Integer> group : largestFirst) {
            int smallest = 0;
            for (int fold = 1; fold < count; fold++) {
                smallest = sizes[fold] < sizes[smallest] ? fold : smallest;
            }
            for (int row : group) {
                dealt[row] = smallest;
            }
            sizes[smallest] += group.size();
        }
        return dealt;
    }

    /** Blocks of about equal size, one after the other; each has at least one time of its own. */
    private int[] blocks(int... times) {
        Timeline line = Timeline.of(times);
        int timesLeft = line.distinct();
        if (timesLeft < count + 1) {
            throw new SplitException("%s different times cannot be cut into %s blocks, one more than folds"
                    .formatted(timesLeft, count + 1));
        }
        int[] dealt = new int[times.length];
        int block = 0;
        for (int place = 0; place < times.length; place++) {
            if (line.isBoundary(place)) {
                boolean full = place >= (long) times.length * (block + 1) / (count + 1);
                boolean needed = timesLeft == count - block;
                block += place > 0 && block < count && (full || needed) ? 1 : 0;
                timesLeft--;
            }
            dealt[line.row(place)] = block;
        }
        return dealt;
    }

    private static Part[] without(int fold, int... dealt) {
        Part[] parts = new Part[dealt.length];
        for (int row = 0; row < dealt.length; row++) {
            parts[row] = dealt[row] == fold ? Part.TEST : Part.TRAIN;
        }
        return parts;
    }

    /** Rows of later blocks are null: they are in no part. */
    private static Part[] upTo(int block, int... dealt) {
        Part[] parts = new Part[dealt.length];
        for (int row = 0; row < dealt.length; row++) {
            parts[row] = dealt[row] == block ? Part.TEST : dealt[row] < block ? Part.TRAIN : null;
        }
        return parts;
    }

    /** Takes validation rows out of the training rows, by the same rule. */
    private Partition withValidation(Split split, Part[] parts, int... keys) {
        Partition fold = Partition.of(parts);
        if (split.validation() == 0) {
            return fold;
        }
        int[] rows = fold.train().toArray();
        int[] keysOfRows = Arrays.stream(rows).map(row -> keys[row]).toArray();
        double fraction = (double) split.validationSize(keys.length) / rows.length;
        if (fraction >= 1) {
            throw new SplitException("a fold has %s samples beside its test part, and all are kept for validation"
                    .formatted(rows.length));
        }
        Partition inner = new Split(0, fraction, split.by(), seed).of(keysOfRows);
        inner.validation().stream().forEach(i -> parts[rows[i]] = Part.VALIDATION);
        return Partition.of(parts);
    }
}
