package org.handgrad.study.schedule;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A worker in a process of its own, whose standard input and output carry trials and answers. */
public final class WorkerProcess implements Worker {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(10);

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "worker-answers");
        thread.setDaemon(true);
        return thread;
    });

    private WorkerProcess(Process process) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * Starts a process that runs {@link WorkerLoop#serve}. What it writes to its standard error appears on that of this program.
     *
     * @throws WorkerLostException if it cannot be started, or ends before it is ready
     */
    public static Worker start(List<String> command) throws WorkerLostException {
        WorkerProcess worker;
        try {
            worker = new WorkerProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new WorkerLostException("a worker cannot be started: " + e.getMessage());
        }
        String greeting = worker.await(() -> Frames.readText(worker.in), START);
        if (!greeting.equals(WorkerLoop.READY)) {
            worker.close();
            throw new WorkerLostException("a worker began with something else than '%s'".formatted(WorkerLoop.READY));
        }
        return worker;
    }

    /** What is read of a worker. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    @Override
    public TrialAnswer run(String work, Duration limit) throws WorkerLostException {
        return await(
                () -> {
                    Frames.writeText(out, work);
                    out.flush();
                    return Frames.readAnswer(in);
                },
                limit);
    }

    private <T> T await(Reading<T> reading, Duration limit) throws WorkerLostException {
        Future<T> answer = reader.submit(reading::read);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            throw new WorkerLostException(
                    String.format(Locale.ROOT, "it took longer than %s s, and was ended", limit.toSeconds()));
        } catch (ExecutionException e) {
            throw lost();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new WorkerLostException("it was interrupted");
        }
    }

    /** Its streams end a moment before the process does. */
    private WorkerLostException lost() {
        try {
            boolean ended = process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
            String message = ended
                    ? "its worker ended with exit code " + process.exitValue()
                    : "its worker answered with something that is no answer";
            close();
            return new WorkerLostException(message);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            return new WorkerLostException("it was interrupted");
        }
    }

    /** The process, for tests that end it. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        reader.shutdownNow();
    }
}
