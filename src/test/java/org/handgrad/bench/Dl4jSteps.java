package org.handgrad.bench;

import java.util.Locale;
import org.bytedeco.javacpp.Pointer;
import org.handgrad.model.Build;
import org.handgrad.model.Network;

/** Steps of DL4J in a process of their own, for {@link Dl4jProfile}: {@code MODEL STEPS...} are counts at which it says how it is. */
final class Dl4jSteps {
    private Dl4jSteps() {}

    /** Prints, for each count, the time of a step since the last one in µs, the main thread's own part of it, and the process's bytes. */
    public static void main(String[] arguments) {
        Workload workload = Workload.of(Workload.STANDARD, arguments[0]);
        Network network = workload.network(Build.DL4J);
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        int done = 0;
        for (int i = 1; i < arguments.length; i++) {
            int until = Integer.parseInt(arguments[i]);
            long begin = System.nanoTime();
            long processor = threads.getCurrentThreadCpuTime();
            for (int step = done; step < until; step++) {
                network.step(workload.batch());
            }
            double count = 1000.0 * (until - done);
            System.out.printf(
                    Locale.ROOT,
                    "%d %.0f %.0f %d%n",
                    until,
                    (System.nanoTime() - begin) / count,
                    (threads.getCurrentThreadCpuTime() - processor) / count,
                    Pointer.physicalBytes());
            done = until;
        }
    }
}
