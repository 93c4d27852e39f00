package org.handgrad.hand.kernel;

/** A native operation bound to its arrays. Running it allocates nothing. */
@FunctionalInterface
public interface Kernel {
    /**
     * Computes the output from the current inputs.
     *
     * @throws IllegalStateException if the native library reports an error; some operations report only to {@link
     *     #requireSuccess}
     */
    void run();

    /**
     * Checks the native library's error status.
     *
     * @throws IllegalStateException if it reports an error
     */
    static void requireSuccess() {
        if (NativeArray.LIBRARY.lastErrorCode() != 0) {
            throw new IllegalStateException("a native operation failed: " + NativeArray.LIBRARY.lastErrorMessage());
        }
    }
}
