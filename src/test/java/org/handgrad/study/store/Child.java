package org.handgrad.study.store;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handgrad.study.trial.TrialId;

/** A process that runs the trials of a study, and says on its standard output which ones it has stored. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private Child(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param before what the command begins with */
    static Child start(Path file, int trials, int characters, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                file.toString(),
                Integer.toString(trials),
                Integer.toString(characters)));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next trial that it has stored; null if it has ended. */
    String next() throws IOException {
        return lines.readLine();
    }

    /** All that are still to come. */
    List<String> rest() {
        return lines.lines().toList();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // which leaves open what it has said
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Runs in the process: file, how many trials the study has, how long a result is. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<TrialId> wanted = Trials.first(Integer.parseInt(arguments[1]));
        try (TrialStore store = TrialStore.open(Path.of(arguments[0]), "there")) {
            TrialClaims claims = store.claim(wanted, 3);
            while (!claims.taken().isEmpty()) {
                for (TrialId id : claims.taken()) {
                    store.store(Trials.finished(id, Integer.parseInt(arguments[2])));
                    out.println(id);
                }
                claims = store.claim(wanted, 3);
            }
        } catch (StoreException e) {
            out.println(e.getMessage());
        }
    }
}
