package org.handgrad.hand.kernel;

/** A native operation bound to its arrays. Running it makes no array, no native context and no native memory. */
@FunctionalInterface
public interface Kernel {
    /**
     * Computes the output from what the inputs hold now.
     *
     * @throws IllegalStateException if the native library refuses; of some operations only {@link #requireSuccess} tells
     */
    void run();

    /**
     * Asks the native library whether all went well.
     *
     * @throws IllegalStateException if it did not
     */
    static void requireSuccess() {
        if (NativeArray.LIBRARY.lastErrorCode() != 0) {
            throw new IllegalStateException("a native operation failed: " + NativeArray.LIBRARY.lastErrorMessage());
        }
    }
}
