package org.handgrad.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.study.trial.TrialId;

/**
 * The trials of one study that have ended, in {@code trials.db}. A trial is stored in one transaction, so it is there whole or not at all,
 * whatever ends the program. A process runs only trials that it has claimed, and a claim counts as long as its process lives, so that two
 * processes on one study never run the same trial, and the claims of a killed one are free again. Not for several threads at once.
 *
 * <p>Every method throws {@link StoreException} if the file cannot be read or written.
 */
public final class TrialStore implements AutoCloseable {
    private static final String COLUMNS = "SELECT t.id, settings, state, reason, result, seconds, attempts, host, runs "
            + "FROM trial t JOIN timing USING (number) ";
    private static final String AMONG = "id IN (SELECT value FROM json_each(?))";

    private final Path file;
    private final Database database;
    private final long runner;
    private final RunnerLock lock;

    private TrialStore(Path file, Database database, long runner, RunnerLock lock) {
        this.file = file;
        this.database = database;
        this.runner = runner;
        this.lock = lock;
    }

    /**
     * Opens a store, which is made if it is missing; so is its folder.
     *
     * @param host what this machine is called
     */
    public static TrialStore open(Path file, String host) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw StoreException.of(file, e);
        }
        Database database = Database.open(file);
        try {
            long runner = database.transaction(tables -> {
                tables.update(
                        "INSERT INTO runner (host, process) VALUES (?, ?)",
                        host,
                        ProcessHandle.current().pid());
                List<Long> number = new ArrayList<>();
                tables.query("SELECT last_insert_rowid()", row -> number.add(row.getLong(1)));
                return number.get(0);
            });
            return new TrialStore(file, database, runner, RunnerLock.take(file, runner));
        } catch (IOException e) {
            database.close();
            throw StoreException.of(file, e);
        }
    }

    /**
     * Takes the first of the trials that have not ended and that no other living process runs.
     *
     * @param most how many are taken at most
     */
    public TrialClaims claim(Collection<TrialId> wanted, int most) {
        String ids = json(wanted);
        return database.transaction(tables -> {
            Set<TrialId> ended = new HashSet<>();
            tables.query("SELECT id FROM trial WHERE " + AMONG, row -> ended.add(idOf(row)), ids);
            Map<TrialId, Long> claims = new HashMap<>();
            tables.query(
                    "SELECT id, runner FROM claim WHERE " + AMONG, row -> claims.put(idOf(row), row.getLong(2)), ids);
            Set<Long> dead = removeDead(new HashSet<>(claims.values()), tables);
            List<TrialId> taken = new ArrayList<>();
            Set<TrialId> elsewhere = new HashSet<>();
            for (TrialId id : wanted) {
                Long owner = claims.get(id);
                boolean free = owner == null || dead.contains(owner);
                if (free && !ended.contains(id) && taken.size() < most) {
                    tables.update("INSERT INTO claim (id, runner) VALUES (?, ?)", id.toString(), runner);
                    taken.add(id);
                } else if (!free && owner != runner) {
                    elsewhere.add(id);
                }
            }
            return new TrialClaims(taken, elsewhere, ended);
        });
    }

    /** Removes the claims of those runners that no longer live, and gives their numbers. */
    private Set<Long> removeDead(Set<Long> runners, Database tables) throws SQLException {
        Set<Long> dead = new HashSet<>();
        try {
            for (long other : runners) {
                if (other != runner && !RunnerLock.isAlive(file, other)) {
                    tables.update("DELETE FROM claim WHERE runner = ?", other);
                    tables.update("DELETE FROM runner WHERE number = ?", other);
                    RunnerLock.remove(file, other);
                    dead.add(other);
                }
            }
        } catch (IOException e) {
            throw StoreException.of(file, e);
        }
        return dead;
    }

    /** Stores what came of a trial, and ends the claim on it. A trial that is stored already stays as it is. */
    public void store(StoredTrial trial) {
        database.transaction(tables -> {
            int added = tables.update(
                    "INSERT INTO trial (id, settings, state, reason, result) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                    trial.id().toString(),
                    trial.settings(),
                    trial.state().label(),
                    trial.reason().orElse(null),
                    trial.result().orElse(null));
            if (added == 1) {
                tables.update(
                        "INSERT INTO timing (number, seconds, attempts, host, runs) VALUES (last_insert_rowid(), ?, ?, ?, ?)",
                        trial.timing().seconds(),
                        trial.timing().attempts(),
                        trial.timing().host(),
                        trial.timing().runs().orElse(null));
            }
            return tables.update("DELETE FROM claim WHERE id = ?", trial.id().toString());
        });
    }

    /** Gives back trials that this process has claimed and does not run. */
    public void release(Collection<TrialId> trials) {
        database.transaction(
                tables -> tables.update("DELETE FROM claim WHERE runner = ? AND " + AMONG, runner, json(trials)));
    }

    /** Those of the trials that have ended, with their results. */
    public Map<TrialId, StoredTrial> find(Collection<TrialId> wanted) {
        return database.read(tables -> {
            Map<TrialId, StoredTrial> found = new HashMap<>();
            tables.query(
                    COLUMNS + "WHERE t." + AMONG,
                    row -> {
                        StoredTrial trial = trialOf(row);
                        found.put(trial.id(), trial);
                    },
                    json(wanted));
            return found;
        });
    }

    /** Those of the trials that have ended, and how. */
    public Map<TrialId, TrialState> states(Collection<TrialId> wanted) {
        return database.read(tables -> {
            Map<TrialId, TrialState> states = new HashMap<>();
            tables.query(
                    "SELECT id, state FROM trial WHERE " + AMONG,
                    row -> states.put(idOf(row), TrialState.of(row.getString(2))),
                    json(wanted));
            return states;
        });
    }

    /** How many of all stored trials ended how. */
    public Map<TrialState, Long> counts() {
        return database.read(tables -> {
            Map<TrialState, Long> counts = new EnumMap<>(TrialState.class);
            tables.query(
                    "SELECT state, count(*) FROM trial GROUP BY state",
                    row -> counts.put(TrialState.of(row.getString(1)), row.getLong(2)));
            return counts;
        });
    }

    /** Forgets those of the trials that failed, so that they run again, and says how many. */
    public int forgetFailed(Collection<TrialId> trials) {
        return database.transaction(
                tables -> tables.update("DELETE FROM trial WHERE state = 'failed' AND " + AMONG, json(trials)));
    }

    private static TrialId idOf(ResultSet row) throws SQLException {
        return TrialId.parse(row.getString(1));
    }

    private static StoredTrial trialOf(ResultSet row) throws SQLException {
        return new StoredTrial(
                idOf(row),
                row.getString(2),
                TrialState.of(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                new StoredTrial.Timing(
                        row.getDouble(6), row.getInt(7), row.getString(8), Optional.ofNullable(row.getString(9))));
    }

    private static String json(Collection<TrialId> trials) {
        return trials.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** Gives back all claims. */
    @Override
    public void close() {
        try (database;
                lock) {
            database.transaction(tables -> {
                tables.update("DELETE FROM claim WHERE runner = ?", runner);
                return tables.update("DELETE FROM runner WHERE number = ?", runner);
            });
        } catch (IOException e) {
            throw StoreException.of(file, e);
        }
    }
}
