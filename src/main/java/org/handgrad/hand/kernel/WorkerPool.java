package org.handgrad.hand.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The threads of this process that share operations. */
final class WorkerPool {
    private static final ReentrantLock IN_USE = new ReentrantLock();
    private static final List<KernelWorker> WORKERS = new ArrayList<>();

    private WorkerPool() {}

    /**
     * Runs kernels that do not touch one another's outputs: the first by the thread that asks, each of the others by a worker that is
     * free, or else by the thread that asks.
     *
     * @throws IllegalStateException if one fails, when all have ended
     */
    static void run(Kernel[] kernels) {
        if (!IN_USE.tryLock()) {
            for (Kernel kernel : kernels) {
                kernel.run();
            }
            return;
        }
        try {
            runWithWorkers(kernels);
        } finally {
            IN_USE.unlock();
        }
    }

    private static void runWithWorkers(Kernel[] kernels) {
        while (WORKERS.size() < kernels.length - 1) {
            WORKERS.add(KernelWorker.started(WORKERS.size() + 1));
        }
        for (int i = 1; i < kernels.length; i++) {
            WORKERS.get(i - 1).offer(kernels[i]);
        }
        finishFrom(0, kernels);
        for (int i = 1; i < kernels.length; i++) {
            WORKERS.get(i - 1).requireSuccess();
        }
    }

    /** Every kernel has ended when this ends, whichever fails. */
    private static void finishFrom(int i, Kernel[] kernels) {
        try {
            if (i == 0) {
                kernels[0].run();
            } else {
                WORKERS.get(i - 1).finish();
            }
        } finally {
            if (i + 1 < kernels.length) {
                finishFrom(i + 1, kernels);
            }
        }
    }
}
