package org.handgrad.bench;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What DL4J's steps cost and what they leave behind with one and another setting of the virtual machine, and where the time of a step
 * goes. No test: it runs when it is named, {@code mvn test -Dtest=Dl4jProfile}, and writes {@code target/dl4j-profile.md}. {@code
 * -Dhandgrad.steps=100000} says how many steps; those that leak take a tenth. On a quiet machine it takes a quarter of an hour.
 */
class Dl4jProfile {
    private static final int STEPS = Integer.getInteger("handgrad.steps", 100_000);
    private static final List<String> MODELS = List.of("4×2-2-1", "150×4-10-3");
    private static final String NO_LIMIT = "-Dorg.bytedeco.javacpp.maxphysicalbytes=0";

    private static final List<List<String>> SETTINGS = List.of(
            JvmSettings.SERIAL.options(),
            JvmSettings.PARALLEL.options(),
            List.of(
                    "-XX:+UseSerialGC",
                    "-Dorg.bytedeco.javacpp.maxbytes=4g",
                    "-Dorg.bytedeco.javacpp.maxphysicalbytes=16g"),
            List.of("-XX:+UseSerialGC"),
            List.of("-XX:+UseSerialGC", NO_LIMIT, "-Xmn8m"),
            List.of("-XX:+UseParallelGC", NO_LIMIT),
            List.of("-XX:+UseG1GC", NO_LIMIT),
            JvmSettings.LEAKING.options());

    @Test
    void profile() throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("| model | options | steps | µs a step | of the thread itself | MB |\n")
                .append("|---|---|---:|---:|---:|---:|\n");
        for (String model : MODELS) {
            for (List<String> options : SETTINGS) {
                int steps = options.equals(JvmSettings.LEAKING.options()) ? STEPS / 10 : STEPS;
                for (String line : run(options, model, steps / 10, 3 * steps / 10, steps)) {
                    String[] said = line.split(" ", -1);
                    page.append(String.format(
                            Locale.ROOT,
                            "| %s | `%s` | %s | %s | %s | %d |%n",
                            model,
                            String.join(" ", options),
                            said[0],
                            said[1],
                            said[2],
                            Long.parseLong(said[3]) / 1_000_000));
                }
            }
        }
        for (String model : MODELS) {
            page.append("\n| what a step of %s is at | share of samples |%n|---|---:|%n".formatted(model));
            shares(model)
                    .forEach((work, share) ->
                            page.append(String.format(Locale.ROOT, "| %s | %.0f %% |%n", work, 100 * share)));
        }
        Files.writeString(Path.of("target", "dl4j-profile.md"), page);
    }

    private static Map<String, Double> shares(String model) throws IOException, InterruptedException {
        Path recording = Files.createTempFile("steps", ".jfr");
        try {
            List<String> options = new ArrayList<>(JvmSettings.SERIAL.options());
            options.add("-XX:StartFlightRecording=settings=profile,delay=15s,filename=" + recording);
            run(options, model, STEPS / 2);
            Map<String, Integer> counts = StepSamples.of(recording, "main");
            double all = counts.values().stream().mapToInt(Integer::intValue).sum();
            return counts.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            count -> count.getValue() / all,
                            (a, b) -> a,
                            java.util.LinkedHashMap::new));
        } finally {
            Files.delete(recording);
        }
    }

    /** The lines that {@link Dl4jSteps} prints, and one more if it died. */
    private static List<String> run(List<String> options, String model, int... counts)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:ErrorFile=target/hs_err_pid%p.log", // one of the settings ends in a crash
                "-Dorg.nd4j.log.initialization=false", "-Dlogback.configurationFile=org/handgrad/cli/logback.xml"));
        command.addAll(List.of("-cp", classPath(), Dl4jSteps.class.getName(), model));
        Arrays.stream(counts).mapToObj(Integer::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(printed.lines()
                .filter(line -> line.matches("[0-9]+( [0-9]+){3}"))
                .toList());
        if (process.waitFor() != 0) {
            lines.add("died 0 0 0"); // ND4J frees what it works on where collections are frequent
        }
        return lines;
    }

    /** A test runner may load what it tests by a loader of its own. */
    private static String classPath() {
        return Stream.of(Dl4jSteps.class.getClassLoader())
                .filter(URLClassLoader.class::isInstance)
                .flatMap(loader -> Arrays.stream(((URLClassLoader) loader).getURLs()))
                .map(URL::getPath)
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElse(System.getProperty("java.class.path"));
    }
}
