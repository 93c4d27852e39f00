package org.handgrad.report.document;

/** Where times were taken. */
public record Machine(String os, String architecture, int processors, String java, String threads) {
    static Machine here() {
        return new Machine(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version"),
                "OMP_NUM_THREADS=" + System.getenv().getOrDefault("OMP_NUM_THREADS", "default"));
    }
}
