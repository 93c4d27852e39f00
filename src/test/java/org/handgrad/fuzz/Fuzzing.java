package org.handgrad.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Gives a reader many wrong texts. {@code -Dhandgrad.fuzz=1000000} says how many; a failure shows the text.
 */
public final class Fuzzing {
    private static final int TEXTS = Integer.getInteger("handgrad.fuzz", 5_000);
    /** Files in memory: on a disk most of the time would go into opening them. */
    private static final FileSystem MEMORY = Jimfs.newFileSystem(Configuration.unix());

    private static final int AT_ONCE = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Fuzzing() {}

    /** A folder for the texts. */
    static Path folder() {
        return MEMORY.getPath("/work");
    }

    /** Fails with the first text for which the reader fails, or over which it does not come to an end. */
    public static void run(Mutator mutator, Consumer<byte[]> reader) {
        run(mutator, reader, TEXTS, AT_ONCE);
    }

    /** The same for what takes its time: with one text in 250. */
    public static void runSlowly(Mutator mutator, Consumer<byte[]> reader) {
        run(mutator, reader, TEXTS / 250, 10);
    }

    private static void run(Mutator mutator, Consumer<byte[]> reader, int texts, int atOnce) {
        for (int done = 0; done < texts; done += atOnce) {
            int count = Math.min(atOnce, texts - done);
            AtomicReference<byte[]> current = new AtomicReference<>(new byte[0]);
            assertTimeoutPreemptively(
                    LONGEST,
                    () -> {
                        for (int i = 0; i < count; i++) {
                            current.set(mutator.next());
                            read(current.get(), reader);
                        }
                    },
                    () -> "no end was found of reading " + shown(current.get()));
        }
    }

    private static void read(byte[] text, Consumer<byte[]> reader) {
        try {
            reader.accept(text);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("wrong for " + shown(text), e);
        }
    }

    /** As a Java literal whose characters are the bytes. */
    private static String shown(byte[] text) {
        StringBuilder shown = new StringBuilder("\"");
        for (char c : new String(text, StandardCharsets.ISO_8859_1).toCharArray()) {
            boolean plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
            shown.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return shown.append('"').toString();
    }
}
