package org.handgrad.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that were built into the program. */
final class BundledResource {
    private BundledResource() {}

    /** One beside this class. */
    static String text(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("this build lacks " + name));
    }

    /** One that a build may lack. */
    static Optional<String> find(String name) {
        return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    /** By a path beside this class, or one from the root that begins with a slash. */
    static Optional<byte[]> bytes(String path) {
        try (InputStream stream = BundledResource.class.getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
