package org.handgrad.bench;

import java.util.List;
import java.util.ServiceLoader;
import org.handgrad.model.Parameters;

/** Another way to compute a training step, to compare builds with. Peers are found on the class path; handgrad itself comes without. */
public interface Peer {
    /** The peer that others are compared with in a column of its own. */
    String LIBTORCH = "libtorch";

    /** What no build can do without: the time of the two largest matrix products. */
    String LIMIT = "two-gemms";

    /** Which steps peers compute. */
    String KNOWN = "sigmoid layers with biases, mean squared error without weight decay, and plain descent";

    /** A training that can be asked how far it has come. */
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

    /** What tables call it. */
    String name();

    /** Whether it computes such a step, and is worth comparing with. */
    boolean accepts(Workload workload);

    /**
     * Makes all that is needed before the first step.
     *
     * @param threads how many a large matrix product may use
     * @return what one step is: a {@link Training}, unless only a part of a step is computed
     */
    Runnable prepare(Workload workload, int threads);
}
