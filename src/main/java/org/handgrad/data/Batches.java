package org.handgrad.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Cuts a dataset into batches, epoch by epoch: the same seed gives the same batches in the same order. */
public final class Batches {
    private final Batch all;
    private final int batchSize;
    private final int[] order;
    private final UniformRandomProvider random;

    /**
     * @param data what is cut
     * @param batchSize samples in a batch, the last one of an epoch excepted; as many as there are means full batch, which
     *     is not shuffled
     * @param seed of the shuffling
     * @throws IllegalArgumentException if the batch size is not within 1..n
     */
    public Batches(Dataset data, int batchSize, long seed) {
        if (batchSize < 1 || batchSize > data.size()) {
            throw new IllegalArgumentException("a batch of %s samples cannot be cut from '%s', which has %s"
                    .formatted(batchSize, data.name(), data.size()));
        }
        this.all = data.samples();
        this.batchSize = batchSize;
        this.order = PermutationSampler.natural(data.size());
        this.random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** The batches of the next epoch, freshly shuffled; the last one is short if the size does not divide n. */
    public List<Batch> nextEpoch() {
        if (batchSize == order.length) {
            return List.of(all);
        }
        PermutationSampler.shuffle(random, order);
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from += batchSize) {
            batches.add(all.rows(Arrays.copyOfRange(order, from, Math.min(from + batchSize, order.length))));
        }
        return batches;
    }
}
