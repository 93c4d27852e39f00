package org.handgrad.model;

import org.nd4j.linalg.factory.Nd4j;

/**
 * Number of threads that OpenBLAS uses for a large matrix product, process-wide. Builds that split work between their
 * own threads need one, the others all. A change takes half a millisecond; the first large product of a build makes
 * it, and small models never do.
 */
public final class BlasThreads {
    private static int allowed = Nd4j.factory().blas().getMaxThreads();
    private static volatile int used = allowed;

    private BlasThreads() {}

    /** Number of threads allowed: {@code OPENBLAS_NUM_THREADS}, unless {@link #allow} changed it. */
    public static synchronized int allowed() {
        return allowed;
    }

    /** Sets the number of threads for everything built from now on. */
    public static synchronized void allow(int threads) {
        allowed = threads;
        use(threads);
    }

    /** Lets OpenBLAS split large products between all threads. */
    public static void splitProducts() {
        if (used != allowed()) {
            use(allowed());
        }
    }

    /** Lets OpenBLAS compute every product in the calling thread. */
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
