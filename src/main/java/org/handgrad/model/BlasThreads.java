package org.handgrad.model;

import org.nd4j.linalg.factory.Nd4j;

/**
 * How many threads OpenBLAS uses for one large matrix product, in the whole process. A build that shares its work between threads of
 * its own wants one; the others want all there are. To change the number takes half a millisecond, so it is changed by the first large
 * product of a build that wants another, and not for small models, which never use more than one.
 */
public final class BlasThreads {
    private static int allowed = Nd4j.factory().blas().getMaxThreads();
    private static volatile int used = allowed;

    private BlasThreads() {}

    /** How many threads may work at once: what {@code OPENBLAS_NUM_THREADS} says, unless it was told otherwise. */
    public static synchronized int allowed() {
        return allowed;
    }

    /** Says how many threads may work at once, for everything that is built from now on. */
    public static synchronized void allow(int threads) {
        allowed = threads;
        use(threads);
    }

    /** OpenBLAS itself splits large products between all threads. */
    public static void splitProducts() {
        if (used != allowed()) {
            use(allowed());
        }
    }

    /** OpenBLAS computes every product with the thread that asks for it. */
    public static void keepProductsWhole() {
        if (used != 1) {
            use(1);
        }
    }

    private static synchronized void use(int threads) {
        if (used != threads) {
            Nd4j.factory().blas().setMaxThreads(threads);
            used = threads;
        }
    }
}
