package org.handgrad.study.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;

/** The SHA-256 of files, each read once: all trials of a study see the same content. */
public final class FileContents implements Function<Path, String> {
    private final Map<Path, String> hashes = new HashMap<>();

    /**
     * The hash of a file's content, in hexadecimal digits.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    @Override
    public String apply(Path file) {
        return hashes.computeIfAbsent(file.toAbsolutePath().normalize(), FileContents::hash);
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of what is left of a stream, in hexadecimal digits. */
    static String hash(InputStream in) throws IOException {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
