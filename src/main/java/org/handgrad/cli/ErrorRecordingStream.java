package org.handgrad.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Passes on what is printed, and remembers the first thing that went wrong: streams for printing swallow it. */
final class ErrorRecordingStream extends FilterOutputStream {
    private Optional<IOException> failure = Optional.empty();

    ErrorRecordingStream(OutputStream out) {
        super(out);
    }

    @Override
    public synchronized void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException e) {
        failure = Optional.of(failure.orElse(e));
        return e;
    }

    /** What was lost, was lost for this. */
    synchronized Optional<IOException> failure() {
        return failure;
    }

    /** Whether it was a pipe whose reader had read enough; the JVM tells it by the message alone. */
    static boolean isReaderGone(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
