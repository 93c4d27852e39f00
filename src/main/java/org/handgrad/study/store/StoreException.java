package org.handgrad.study.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** The store cannot be read or written. What was stored before is still there. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do */
    public StoreException(String message) {
        super(message);
    }

    private StoreException(String message, Exception cause) {
        super(message, cause);
    }

    /** What an error of the file system means for the user. */
    static StoreException of(Path file, Exception cause) {
        return new StoreException("%s: %s".formatted(file, cause.getMessage()), cause);
    }

    /** What SQLite's error means for the user. */
    static StoreException of(Path file, SQLException cause) {
        // extended codes have the primary one in their low byte
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xff);
        String meaning = switch (code) {
            case SQLITE_FULL, SQLITE_IOERR ->
                "the disk is full or broken; all trials stored before are safe. Free some space and run the same command again";
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                "this is no store of trials, or it is damaged; --fresh sets it aside and begins anew";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> "cannot be opened or written";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program has kept it locked for a minute";
            default -> "cannot be used";
        };
        return new StoreException("%s: %s (%s)".formatted(file, meaning, cause.getMessage()), cause);
    }
}
