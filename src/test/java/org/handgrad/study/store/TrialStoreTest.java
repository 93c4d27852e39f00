package org.handgrad.study.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handgrad.study.trial.TrialId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialStoreTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("study").resolve("trials.db");
    }

    private TrialStore open() {
        return TrialStore.open(file, "here");
    }

    @Test
    void whatWasStoredIsThereWhenItIsOpenedAgain() {
        StoredTrial finished = Trials.finished(Trials.id(1), 10);
        StoredTrial failed = Trials.failed(Trials.id(2));
        try (TrialStore store = open()) {
            store.store(finished);
            store.store(failed);
        }
        try (TrialStore store = open()) {
            assertThat(store.find(Trials.first(4))).isEqualTo(Map.of(finished.id(), finished, failed.id(), failed));
            assertThat(store.states(Trials.first(4)))
                    .isEqualTo(Map.of(finished.id(), TrialState.FINISHED, failed.id(), TrialState.FAILED));
            assertThat(store.counts()).isEqualTo(Map.of(TrialState.FINISHED, 1L, TrialState.FAILED, 1L));
        }
    }

    @Test
    void onlyTheFileIsLeft() throws IOException {
        try (TrialStore store = open()) {
            store.claim(Trials.first(3), 3);
            store.store(Trials.finished(Trials.id(0), 10));
        }
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aTrialIsTakenOnce() {
        try (TrialStore one = open();
                TrialStore other = open()) {
            TrialClaims first = one.claim(Trials.first(5), 2);
            TrialClaims second = other.claim(Trials.first(5), 2);
            one.store(Trials.finished(Trials.id(0), 10));
            TrialClaims third = other.claim(Trials.first(5), 5);

            assertThat(first.taken()).containsExactly(Trials.id(0), Trials.id(1));
            assertThat(second.taken()).containsExactly(Trials.id(2), Trials.id(3));
            assertThat(second.elsewhere()).containsExactlyInAnyOrder(Trials.id(0), Trials.id(1));
            assertThat(third.taken()).containsExactly(Trials.id(4));
            assertThat(third.elsewhere()).containsExactly(Trials.id(1));
            assertThat(third.ended()).containsExactly(Trials.id(0));
        }
    }

    @Test
    void whatIsGivenBackIsFree() {
        try (TrialStore one = open();
                TrialStore other = open()) {
            one.claim(Trials.first(3), 3);
            one.release(List.of(Trials.id(1)));
            assertThat(other.claim(Trials.first(3), 3).taken()).containsExactly(Trials.id(1));
            other.release(List.of(Trials.id(0))); // which is not its own
            assertThat(other.claim(List.of(Trials.id(0)), 1).elsewhere()).containsExactly(Trials.id(0));
        }
        try (TrialStore again = open()) {
            assertThat(again.claim(Trials.first(3), 3).taken()).containsExactlyElementsOf(Trials.first(3));
        }
    }

    @Test
    void aStoredTrialStaysAsItIs() {
        StoredTrial finished = Trials.finished(Trials.id(1), 10);
        try (TrialStore store = open()) {
            store.store(finished);
            store.store(Trials.failed(Trials.id(1)));

            assertThat(store.find(List.of(finished.id()))).containsExactly(Map.entry(finished.id(), finished));
        }
    }

    @Test
    void failedTrialsAreForgottenOnRequest() {
        try (TrialStore store = open()) {
            store.store(Trials.finished(Trials.id(0), 10));
            store.store(Trials.failed(Trials.id(1)));
            store.store(Trials.failed(Trials.id(2)));

            assertThat(store.forgetFailed(List.of(Trials.id(0), Trials.id(1)))).isEqualTo(1);
            assertThat(store.claim(Trials.first(3), 3).taken()).containsExactly(Trials.id(1));
        }
    }

    @Test
    void aStoreThatIsSetAsideIsKeptWhole() {
        TrialId id = Trials.id(1);
        for (int time = 1; time <= 2; time++) {
            try (TrialStore store = open()) {
                assertThat(store.states(List.of(id))).isEmpty();
                store.store(Trials.finished(id, 10));
            }
            assertThat(EarlierStores.setAside(file)).contains(file.resolveSibling("trials-%s.db".formatted(time)));
        }
        file = file.resolveSibling("trials-2.db");
        try (TrialStore earlier = open()) {
            assertThat(earlier.states(List.of(id))).containsOnlyKeys(id);
        }
    }

    @Test
    void aStoreInUseIsNotSetAside() {
        try (TrialStore store = open()) {
            store.store(Trials.finished(Trials.id(1), 10));
            assertThatThrownBy(() -> EarlierStores.setAside(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another process runs this study");
        }
        assertThat(file).exists();
    }

    @Test
    void nothingIsSetAsideWhereNothingIs() {
        assertThat(EarlierStores.setAside(file)).isEmpty();
    }

    @Test
    void anotherFileIsNoStore() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "experiment: xor\n".repeat(100));

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("trials.db: this is no store of trials, or it is damaged; --fresh sets it aside");
        assertThat(file).content().startsWith("experiment: xor");
    }

    @Test
    void aStoreOfALaterVersionIsLeftAlone() {
        open().close();
        try (Database database = Database.open(file)) {
            database.read(tables -> tables.update("PRAGMA user_version = 7"));
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("expected a store of trials of version 1, found version 7");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("study"), "a file where a folder belongs");

        assertThatThrownBy(this::open).isInstanceOf(StoreException.class).hasMessageContaining(file.toString());
    }
}
