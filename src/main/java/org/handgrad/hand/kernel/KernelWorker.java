package org.handgrad.hand.kernel;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that runs kernels for another one. To wake a sleeping thread takes longer than most kernels, so it stays awake for a while
 * after each, watching for the next. Where other work keeps it from its core, it misses the offer, and nobody waits for it.
 */
final class KernelWorker implements Runnable {
    /** How often to look before falling asleep: about a millisecond, some steps of a model that is just large enough to be shared. */
    private static final int LOOKS = 20_000;

    private final Thread thread;
    private final AtomicReference<Kernel> offer = new AtomicReference<>();
    private volatile boolean asleep;
    private volatile boolean ended;
    private Throwable failure; // is written before, and read after, the end

    private KernelWorker(int number) {
        thread = new Thread(this, "handgrad-worker-" + number);
        thread.setDaemon(true);
    }

    static KernelWorker started(int number) {
        KernelWorker worker = new KernelWorker(number);
        worker.thread.start();
        return worker;
    }

    /** Offers a kernel; the last one has ended. */
    void offer(Kernel kernel) {
        failure = null;
        ended = false;
        offer.set(kernel);
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /** Takes the offer back and runs the kernel here, unless the worker has begun; then waits until it has ended. */
    @SuppressWarnings("ThreadPriorityCheck") // only makes room; nothing depends on it
    void finish() {
        Kernel kernel = offer.getAndSet(null);
        if (kernel != null) {
            kernel.run();
            return;
        }
        for (int looks = 0; !ended; looks++) {
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                Thread.yield(); // something else has its core
            }
        }
    }

    /**
     * After the end.
     *
     * @throws IllegalStateException if the kernel failed
     */
    void requireSuccess() {
        if (failure != null) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    @Override
    @SuppressWarnings("InfiniteLoop") // a daemon
    public void run() {
        while (true) {
            Kernel kernel = awaitOffer();
            try {
                kernel.run();
                Kernel.requireSuccess(); // the library keeps a status for each thread
            } catch (Throwable thrown) { // whoever waits must be told
                failure = thrown;
            }
            ended = true;
        }
    }

    private Kernel awaitOffer() {
        for (int looks = 0; looks < LOOKS; looks++) {
            Kernel kernel = taken();
            if (kernel != null) {
                return kernel;
            }
            Thread.onSpinWait();
        }
        asleep = true; // before the last look: whoever makes an offer after it sees that a call is needed
        Kernel kernel = taken();
        while (kernel == null) {
            LockSupport.park(this);
            kernel = taken();
        }
        asleep = false;
        return kernel;
    }

    private Kernel taken() {
        return offer.get() == null ? null : offer.getAndSet(null);
    }
}
