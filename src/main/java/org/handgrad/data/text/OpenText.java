package org.handgrad.data.text;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A file that is read as text; what gzip packed is unpacked. */
final class OpenText implements Closeable {
    /** How much of a text its encoding is found by. */
    private static final int SAMPLE = 1 << 22;

    private final MessageDigest digest = sha256();
    private final InputStream file;
    private final FoundEncoding encoding;
    private final Reader reader;

    /**
     * Opens a file.
     *
     * @param declared the encoding, unless it is to be found
     */
    OpenText(Path path, Optional<Charset> declared) throws IOException {
        file = new BufferedInputStream(new DigestInputStream(Files.newInputStream(path), digest), 1 << 16);
        try {
            InputStream bytes = new BufferedInputStream(unpacked(file), 1 << 16);
            bytes.mark(SAMPLE);
            byte[] start = bytes.readNBytes(SAMPLE);
            bytes.reset();
            FoundEncoding found = Encodings.of(start);
            encoding = declared.filter(charset -> !charset.equals(found.charset()))
                    .map(charset -> new FoundEncoding(charset, 0, "as declared"))
                    .orElse(found);
            bytes.skipNBytes(encoding.markLength());
            reader = new InputStreamReader(bytes, encoding.charset());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        file.mark(2);
        byte[] magic = file.readNBytes(2);
        file.reset();
        return Arrays.equals(magic, new byte[] {0x1f, (byte) 0x8b}) ? new GZIPInputStream(file, 1 << 16) : file;
    }

    /** The characters; closing it closes nothing, because the rest of the file is still to be read for its digest. */
    Reader reader() {
        return new FilterReader(reader) {
            @Override
            public void close() {}
        };
    }

    FoundEncoding encoding() {
        return encoding;
    }

    /** Of the file's bytes, in hexadecimal digits; reads to the end of the file. */
    String sha256OfAll() throws IOException {
        file.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
