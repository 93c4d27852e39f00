package org.handgrad.study.schedule;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handgrad.study.store.TrialClaims;
import org.handgrad.study.store.TrialStore;
import org.handgrad.study.trial.TrialId;

/** The tasks that nobody has ended yet, in their order; gives out those that this process has claimed. */
final class PendingTasks<T extends TrialTask> {
    /** How many trials are asked for at once: one transaction serves many short ones. */
    private static final int WINDOW = 256;

    /** No more is claimed than is done in about this time, so that another process finds work. */
    private static final double AHEAD_SECONDS = 0.25;

    private final TrialStore store;
    private final Deque<T> free;
    private final Map<TrialId, T> elsewhere = new LinkedHashMap<>();
    private final Deque<T> claimed = new ArrayDeque<>();

    PendingTasks(TrialStore store, Collection<T> tasks) {
        this.store = store;
        this.free = new ArrayDeque<>(tasks);
    }

    /**
     * The next task that is this process's to run, if there is one now.
     *
     * @param perSecond how many trials this process ends in a second
     */
    Optional<T> next(double perSecond) {
        while (claimed.isEmpty() && !free.isEmpty()) {
            claim((int) Math.max(1, Math.min(WINDOW, perSecond * AHEAD_SECONDS)));
        }
        return Optional.ofNullable(claimed.poll());
    }

    private void claim(int most) {
        Map<TrialId, T> asked = new LinkedHashMap<>();
        Iterator<T> next = free.iterator();
        while (next.hasNext() && asked.size() < most) {
            T task = next.next();
            asked.put(task.id(), task);
            next.remove();
        }
        TrialClaims claims = store.claim(asked.keySet(), most);
        claims.taken().forEach(id -> claimed.add(asked.get(id)));
        claims.elsewhere().forEach(id -> elsewhere.put(id, asked.get(id)));
    }

    /** Whether other processes run trials of this study. */
    boolean areElsewhere() {
        return !elsewhere.isEmpty();
    }

    /** Looks again at what other processes ran: it has ended, or they have. */
    void lookAgain() {
        free.addAll(elsewhere.values());
        elsewhere.clear();
    }

    /** Gives back what is claimed and not begun. */
    void release() {
        store.release(claimed.stream().map(TrialTask::id).toList());
        free.addAll(claimed);
        claimed.clear();
    }
}
