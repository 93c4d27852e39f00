package org.handgrad.study.schedule;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The worker's side: says that it is ready, then answers one trial after the other until its input ends. */
public final class WorkerLoop {
    static final String READY = "ready";

    private WorkerLoop() {}

    /**
     * Serves until the input ends, as it does when the program that started the worker ends, however it does.
     *
     * @throws IOException if the other side cannot be read or written
     */
    public static void serve(InputStream input, OutputStream output, TrialRunner runner) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(input));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(output));
        Frames.writeText(out, READY);
        out.flush();
        while (true) {
            String work;
            try {
                work = Frames.readText(in);
            } catch (EOFException e) {
                return;
            }
            Frames.writeAnswer(out, answer(runner, work));
            out.flush();
        }
    }

    private static TrialAnswer answer(TrialRunner runner, String work) {
        try {
            return runner.run(work);
        } catch (RuntimeException e) {
            return TrialAnswer.failed(e.getMessage() == null ? e.toString() : e.getMessage(), 0);
        }
    }
}
