package org.handgrad.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.nd4j.linalg.factory.Nd4j;

/** Splits a dataset into batches, epoch by epoch. The same seed gives the same batches in the same order. */
public final class Batches {
    private static final int ALONG_COLUMNS = 1;

    private final Batch all;
    private final int batchSize;
    private final int[] order;
    private final UniformRandomProvider random;
    private final Map<Integer, Batch> places = new HashMap<>(); // by size

    /**
     * @param data the samples
     * @param batchSize samples per batch; the last batch of an epoch may have fewer. All samples mean full batch,
     *     which is not shuffled
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

    /** How many batches an epoch has. */
    public int perEpoch() {
        return (order.length + batchSize - 1) / batchSize;
    }

    /**
     * The batches of the next epoch, freshly shuffled; the last one is short if the size does not divide n. The next
     * batch of the same size overwrites a batch's arrays; copy them to keep them.
     */
    public Iterable<Batch> nextEpoch() {
        if (batchSize == order.length) {
            return List.of(all);
        }
        PermutationSampler.shuffle(random, order);
        return () -> IntStream.iterate(0, from -> from < order.length, from -> from + batchSize)
                .mapToObj(from -> samples(Arrays.copyOfRange(order, from, Math.min(from + batchSize, order.length))))
                .iterator();
    }

    private Batch samples(int... rows) {
        Batch place = places.computeIfAbsent(rows.length, size -> all.rows(rows));
        Nd4j.pullRows(all.x(), place.x(), ALONG_COLUMNS, rows);
        Nd4j.pullRows(all.y(), place.y(), ALONG_COLUMNS, rows);
        return new Batch(place.x(), place.y()); // another batch, though in the same arrays
    }
}
