package org.handgrad.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.handgrad.model.Build;

/**
 * What the virtual machine that times a build is told. Each build counts with those settings that it is fastest with among those whose
 * memory does not grow over 10⁵ steps, as {@code docs/explanation/performance.md} has measured them; those that leak have a row of their own, and
 * nothing is compared with them.
 */
enum JvmSettings {
    /**
     * What the launcher starts handgrad with, too ({@code src/launcher/jvm.options}). With a limit of physical bytes JavaCPP would read
     * {@code /proc/self/statm} before it registers each native pointer.
     */
    SERIAL(true, "-XX:+UseSerialGC", "-Dorg.bytedeco.javacpp.maxbytes=4g", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"),

    /** Two threads copy what a collection must keep, which is much; without a bound the heap grows to gigabytes first. */
    PARALLEL(
            true,
            "-XX:+UseParallelGC",
            "-Xms1g",
            "-Xmx1g",
            "-Dorg.bytedeco.javacpp.maxbytes=4g",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"),

    /** Neither JavaCPP nor ND4J keeps account of native memory, and what nobody frees by hand is never given back. */
    LEAKING(
            false,
            "-XX:+UseSerialGC",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
            "-Dorg.bytedeco.javacpp.nopointergc=true");

    private static final List<String> QUIET = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.nd4j.log.initialization=false");

    private final boolean steady;
    private final String options;

    JvmSettings(boolean steady, String... options) {
        this.steady = steady;
        this.options = String.join(" ", options);
    }

    /** Those that a build or peer is timed with. What leaves nothing to a collector does not depend on them. */
    static List<JvmSettings> of(String build) {
        if (build.equals(Build.DL4J.label())) {
            return List.of(values());
        }
        return build.equals(Build.AUTODIFF.label()) ? List.of(SERIAL, PARALLEL) : List.of(SERIAL);
    }

    /** Its name in tables and results. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether memory does not grow. */
    boolean isSteady() {
        return steady;
    }

    /** What tables call a build with these settings: what leaks is something else than the build. */
    String label(String build) {
        return steady ? build : build + ", freeing nothing";
    }

    /** What matters for the time of a step. */
    List<String> options() {
        return List.of(options.split(" ", -1));
    }

    /** All that the virtual machine is told. */
    List<String> arguments() {
        return Stream.concat(options().stream(), QUIET.stream()).toList();
    }
}
