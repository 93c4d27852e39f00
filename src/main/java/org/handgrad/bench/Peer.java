package org.handgrad.bench;

import java.util.List;
import java.util.ServiceLoader;
import org.handgrad.model.Parameters;

/**
 * Another implementation of a training step to compare builds with. Peers are loaded from the class path; handgrad
 * ships none.
 */
public interface Peer {
    /** The peer with a comparison column of its own. */
    String LIBTORCH = "libtorch";

    /** The lower limit of any build: the two largest matrix products. */
    String LIMIT = "two-gemms";

    /** The models that peers support. */
    String KNOWN = "sigmoid layers with biases, mean squared error without weight decay, and plain descent";

    /** A training whose parameters can be read. */
    interface Training extends Runnable {
        /** The parameters θ as they are now. */
        Parameters parameters();
    }

    /** All peers on the class path. */
    static List<Peer> all() {
        return ServiceLoader.load(Peer.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** Its name in tables and results. */
    String name();

    /** Whether the peer supports this model. */
    boolean accepts(Workload workload);

    /**
     * Prepares the training.
     *
     * @param threads threads for large matrix products
     * @return one step; a {@link Training} if it is a complete step
     */
    Runnable prepare(Workload workload, int threads);
}
