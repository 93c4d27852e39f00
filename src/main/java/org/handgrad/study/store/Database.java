package org.handgrad.study.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** One connection to a SQLite file, with its statements, which are prepared once. */
final class Database implements AutoCloseable {
    /** "hgtr" in ASCII; {@code file trials.db} shows it. */
    private static final int APPLICATION = 0x68677472;

    private static final int VERSION = 1;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** What is done within a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Database database) throws SQLException;
    }

    /** What is read of a row. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Opens a file, which is made if it is missing.
     *
     * @throws StoreException if it is no store of trials, or one of a newer handgrad
     */
    static Database open(Path file) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setBusyTimeout(PATIENCE_MILLIS);
        // The log is written ahead: a commit is one append, and readers wait for no writer. A lost machine may cost the
        // last commits,
        // whose trials run again; it never damages the file.
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        settings.enforceForeignKeys(true);
        Database database = null;
        try {
            database = new Database(file, settings.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
            database.prepare();
            return database;
        } catch (SQLException | StoreException e) {
            if (database != null) {
                database.close();
            }
            throw e instanceof StoreException known ? known : StoreException.of(file, (SQLException) e);
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA user_version") == VERSION) {
                return;
            }
        }
        transaction(database -> {
            try (Statement statement = connection.createStatement()) {
                long version = number(statement, "PRAGMA user_version"); // another process may have been faster
                long tables = number(statement, "SELECT count(*) FROM sqlite_schema");
                if (version != VERSION && (version != 0 || tables > 0)) {
                    throw new StoreException(
                            "%s: expected a store of trials of version %s, found version %s with tables: %s; --fresh sets it aside and begins anew"
                                    .formatted(file, VERSION, version, tables));
                }
                if (version == 0) {
                    for (String table : Schema.TABLES) {
                        statement.executeUpdate(table);
                    }
                    statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
                    statement.executeUpdate("PRAGMA user_version = " + VERSION);
                }
            }
            return null;
        });
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Does all of the work or none of it; no other process writes meanwhile. */
    <T> T transaction(Work<T> work) {
        try {
            execute("BEGIN IMMEDIATE");
            try {
                T result = work.in(this);
                execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }

    private void execute(String command) throws SQLException {
        bound(command).execute();
    }

    /** Reads; a single query sees the store as it is at one moment. */
    <T> T read(Work<T> work) {
        try {
            return work.in(this);
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }

    private void rollBack(Exception cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e); // SQLite has rolled back by itself, as it does on a full disk
        }
    }

    /** Changes rows, and says how many. */
    int update(String sql, Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Reads rows. */
    void query(String sql, RowReader reader, Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }
}
