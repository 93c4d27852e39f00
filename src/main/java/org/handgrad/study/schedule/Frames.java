package org.handgrad.study.schedule;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.handgrad.study.store.TrialState;

/** What passes between the program and a worker: texts in UTF-8 with their length before them. */
final class Frames {
    private static final int ABSENT = -1;
    private static final int LONGEST = 1 << 28;

    private Frames() {}

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** @throws java.io.EOFException if the other side has ended */
    static String readText(DataInputStream in) throws IOException {
        return text(in, in.readInt());
    }

    static void writeAnswer(DataOutputStream out, TrialAnswer answer) throws IOException {
        writeText(out, answer.state().label());
        writeOptional(out, answer.reason());
        writeOptional(out, answer.result());
        writeOptional(out, answer.times());
        out.writeLong(answer.memory());
    }

    static TrialAnswer readAnswer(DataInputStream in) throws IOException {
        String state = readText(in);
        try {
            return new TrialAnswer(
                    TrialState.of(state), readOptional(in), readOptional(in), readOptional(in), in.readLong());
        } catch (IllegalArgumentException e) {
            throw new IOException("the worker answered with something else than an answer", e);
        }
    }

    private static void writeOptional(DataOutputStream out, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            writeText(out, text.get());
        } else {
            out.writeInt(ABSENT);
        }
    }

    private static Optional<String> readOptional(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT ? Optional.empty() : Optional.of(text(in, length));
    }

    private static String text(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > LONGEST) {
            throw new IOException("the worker answered with something else than a text");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the worker's answer breaks off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
