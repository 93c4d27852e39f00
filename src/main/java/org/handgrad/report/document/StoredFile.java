package org.handgrad.report.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.handgrad.message.ReadFailure;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Reads stored JSON documents. */
public final class StoredFile {
    private StoredFile() {}

    /**
     * Reads a JSON document.
     *
     * @throws UnreadableResult if the file is missing or invalid
     */
    public static <T> T read(Path file, Class<T> type) throws UnreadableResult {
        return read(file, text -> Json.read(text, type));
    }

    static <T> T read(Path file, Parser<T> parser) throws UnreadableResult {
        try {
            T parsed = parser.parse(Files.readString(file));
            if (parsed == null) {
                throw new UnreadableResult(file, "it is empty");
            }
            return parsed;
        } catch (IOException e) {
            boolean missing = e instanceof NoSuchFileException; // the names of its neighbours are no suggestions
            throw new UnreadableResult(file, missing ? "there is no such file" : ReadFailure.reason(file, e));
        } catch (StreamReadException e) {
            throw new UnreadableResult(
                    file,
                    "invalid JSON at line %s, column %s"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (PropertyBindingException e) {
            throw new UnreadableResult(
                    file, "this version of handgrad does not know its key '%s'".formatted(e.getPropertyName()));
        } catch (RuntimeException e) { // of Jackson, of the CSV reader, of a record's own checks
            throw new UnreadableResult(file, "it is not what this version of handgrad writes");
        }
    }

    @FunctionalInterface
    interface Parser<T> {
        T parse(String text);
    }
}
