package org.handgrad.message;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Reasons why a file or folder is unreadable; the system's own message is often only the file's name. */
public final class ReadFailure {
    private ReadFailure() {}

    /** The reason in a few words, without the file's name. */
    public static String reason(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file" + Suggestion.near(file);
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof CharacterCodingException) {
            return "this is not UTF-8 text";
        }
        if (Files.isDirectory(file)) {
            return "this is a folder";
        }
        if (failure instanceof NotDirectoryException) {
            return "this is not a folder";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
