package org.handgrad.study.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.handgrad.study.trial.TrialId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever ends a process, what it has stored is there, whole and once. A hundred kills in place of four:
 * {@code mvn test -Dtest=StoreProcessesTest -Dhandgrad.kills=100}.
 */
class StoreProcessesTest {
    private static final int KILLS = Integer.getInteger("handgrad.kills", 4);
    private static final int CHARACTERS = 2_000;

    @TempDir
    private Path folder;

    private Map<TrialId, StoredTrial> expected(int trials) {
        Map<TrialId, StoredTrial> expected = new HashMap<>();
        Trials.first(trials).forEach(id -> expected.put(id, Trials.finished(id, CHARACTERS)));
        return expected;
    }

    private void assertSound(Path file) {
        List<String> answers = new ArrayList<>();
        try (Database database = Database.open(file)) {
            database.read(tables -> {
                tables.query("PRAGMA integrity_check", row -> answers.add(row.getString(1)));
                return null;
            });
        }
        assertThat(answers).containsExactly("ok");
    }

    @Test
    void killedProcessesLoseNothingAndBlockNobody() throws IOException, InterruptedException {
        int trials = 200 + 60 * KILLS;
        Path file = folder.resolve("trials.db");
        Random random = new Random(1);
        List<TrialId> stored = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (Child child = Child.start(file, trials, CHARACTERS)) {
                int moment = 1 + random.nextInt(50);
                for (int i = 0; i < moment; i++) {
                    stored.add(TrialId.parse(child.next()));
                }
                child.kill();
                child.rest().stream()
                        .filter(line -> line.length() == 32)
                        .forEach(line -> stored.add(TrialId.parse(line)));
            }
            try (TrialStore store = TrialStore.open(file, "here")) {
                assertThat(store.states(stored)).hasSize(stored.size()).containsOnlyKeys(stored);
            }
        }
        try (Child child = Child.start(file, trials, CHARACTERS)) {
            child.rest().forEach(line -> stored.add(TrialId.parse(line)));
        }

        assertThat(stored).doesNotHaveDuplicates();
        assertThat(stored.size())
                .isBetween(trials - KILLS, trials); // one may be stored whose process could not say it any more
        assertSound(file);
        try (TrialStore store = TrialStore.open(file, "there")) {
            Map<TrialId, StoredTrial> found = new HashMap<>();
            store.find(Trials.first(trials)).forEach((id, trial) -> found.put(id, here(trial)));
            assertThat(found).isEqualTo(expected(trials));
        }
    }

    private static StoredTrial here(StoredTrial trial) {
        return new StoredTrial(
                trial.id(),
                trial.settings(),
                trial.state(),
                trial.reason(),
                trial.result(),
                new StoredTrial.Timing(0.5, 1, "here", Optional.empty()));
    }

    @Test
    void twoProcessesShareAStudy() throws IOException {
        int trials = 400;
        Path file = folder.resolve("trials.db");
        List<String> one;
        List<String> other;
        try (Child first = Child.start(file, trials, CHARACTERS);
                Child second = Child.start(file, trials, CHARACTERS)) {
            one = first.rest();
            other = second.rest();
        }

        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        assertThat(both)
                .containsExactlyInAnyOrderElementsOf(
                        Trials.first(trials).stream().map(TrialId::toString).toList());
        assertSound(file);
    }

    /** No file may grow beyond 4 MB: what the operating system says then is what it says of a full disk, EFBIG in place of ENOSPC. */
    @Test
    @EnabledOnOs(LINUX)
    void aFullDiskLosesNothing() throws IOException {
        int trials = 600;
        int characters = 20_000;
        Path file = folder.resolve("trials.db");
        List<String> stored = new ArrayList<>();
        String last;
        try (Child child = Child.start(file, trials, characters, "sh", "-c", "ulimit -f 8000; exec \"$@\"", "sh")) {
            List<String> said = child.rest();
            stored.addAll(said.subList(0, said.size() - 1));
            last = said.get(said.size() - 1);
        }

        assertThat(stored.size()).isBetween(10, trials - 1);
        assertThat(last).contains("the disk is full or broken; all trials stored before are safe");
        assertSound(file);
        try (Child child = Child.start(file, trials, characters)) {
            stored.addAll(child.rest());
        }
        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(
                        Trials.first(trials).stream().map(TrialId::toString).toList());
    }
}
