package org.handgrad.report.document;

/** The machine on which times were taken. */
public record Machine(String os, String architecture, int processors, String java, String threads) {
    static Machine here() {
        return new Machine(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version"),
                threads("OMP_NUM_THREADS") + ", " + threads("OPENBLAS_NUM_THREADS"));
    }

    private static String threads(String variable) {
        return variable + "=" + System.getenv().getOrDefault(variable, "default");
    }
}
