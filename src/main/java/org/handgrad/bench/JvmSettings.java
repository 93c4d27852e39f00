package org.handgrad.bench;

import java.util.List;
import java.util.stream.Stream;
import org.handgrad.model.Build;

/**
 * What the virtual machine that times a build is told. Every build has the settings that it is fastest with among those whose
 * memory does not grow over 10⁵ steps, as {@code docs/performance.md} has measured them; those that leak have a row of their own,
 * and nothing is compared with them.
 */
enum JvmSettings {
    /**
     * What the launcher starts handgrad with, too ({@code src/launcher/jvm.options}). With a limit of physical bytes JavaCPP would read
     * {@code /proc/self/statm} before it registers each native pointer.
     */
    STEADY("", "-XX:+UseSerialGC", "-Dorg.bytedeco.javacpp.maxbytes=4g", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"),

    /** Neither JavaCPP nor ND4J keeps account of native memory, and what nobody frees by hand is never given back. */
    LEAKING(
            ", freeing nothing",
            "-XX:+UseSerialGC",
            "-Dorg.bytedeco.javacpp.maxbytes=0",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
            "-Dorg.bytedeco.javacpp.nopointergc=true");

    private static final List<String> QUIET = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.nd4j.log.initialization=false");

    private final String suffix;
    private final List<String> options;

    JvmSettings(String suffix, String... options) {
        this.suffix = suffix;
        this.options = List.of(options);
    }

    /** Those that a build or peer is timed with. */
    static List<JvmSettings> of(String build) {
        return build.equals(Build.DL4J.label()) ? List.of(STEADY, LEAKING) : List.of(STEADY);
    }

    /** What tables call a build with these settings. */
    String label(String build) {
        return build + suffix;
    }

    /** What matters for the time of a step. */
    List<String> options() {
        return options;
    }

    /** All that the virtual machine is told. */
    List<String> arguments() {
        return Stream.concat(options.stream(), QUIET.stream()).toList();
    }
}
