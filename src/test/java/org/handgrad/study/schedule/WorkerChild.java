package org.handgrad.study.schedule;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A worker process that does what the work says. */
final class WorkerChild {
    private WorkerChild() {}

    static Worker start() throws WorkerLostException {
        return WorkerProcess.start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerChild.class.getName()));
    }

    public static void main(String[] arguments) throws IOException {
        WorkerLoop.serve(
                new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), WorkerChild::run);
    }

    private static TrialAnswer run(String work) {
        return switch (work) {
            case "die" -> {
                Runtime.getRuntime().halt(9);
                throw new IllegalStateException("halted");
            }
            case "hang" -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IllegalStateException("nobody counts down");
            }
            case "fill the memory" -> TrialAnswer.finished(Integer.toString(new long[1 << 28].length), 0);
            case "throw" -> throw new IllegalArgumentException("not this");
            default ->
                TrialAnswer.finished(
                        "\"%s by %s\"".formatted(work, ProcessHandle.current().pid()), 0);
        };
    }
}
