package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds how many axes names have: so that what the note defines fits together, and letters mean what they usually do. */
public final class RankSearch {
    private static final int MISFIT = 10;
    private static final int UNREAD = 6;
    private static final int MOST_LINES = 4_000;
    private static final int ROUNDS = 3;

    private final NoteEvidence evidence;
    private final List<Defined> defined;
    private int lines;

    private record Guess(NoteReading reading, int cost) {}

    private RankSearch(NoteEvidence evidence, List<Defined> defined) {
        this.evidence = evidence;
        this.defined = defined;
    }

    /** The reading of a note that defines these. */
    public static NoteReading of(NoteEvidence evidence, List<Defined> defined) {
        return new RankSearch(evidence, defined).best();
    }

    /** All names that stand for numbers where the note does not say otherwise. */
    public static NoteReading ofNumbers(NoteEvidence evidence, List<Defined> defined) {
        RankSearch search = new RankSearch(evidence, defined);
        Map<String, Integer> ranks = new HashMap<>();
        search.candidates().forEach((name, ordered) -> ranks.put(name, Collections.min(ordered)));
        return search.guessed(new NoteReading(ranks, VectorDirection.COLUMN, DerivativeLayout.GRADIENT)).reading;
    }

    private NoteReading best() {
        Map<String, List<Integer>> candidates = candidates();
        Map<String, Integer> first = new HashMap<>();
        candidates.forEach((name, ordered) -> first.put(name, ordered.get(0)));
        NoteReading start = new NoteReading(first, VectorDirection.COLUMN, DerivativeLayout.GRADIENT);
        Guess best = better(guessed(start), candidates);
        if (best.cost + unusual(best.reading, candidates) > 0 && evidence.hasArrays()) {
            Guess rows = better(guessed(start.with(VectorDirection.ROW)), candidates);
            int columns = best.cost + unusual(best.reading, candidates);
            best = rows.cost + unusual(rows.reading, candidates) < columns ? rows : best;
        }
        return best.reading;
    }

    private Guess better(Guess start, Map<String, List<Integer>> candidates) {
        Guess best = start;
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Map.Entry<String, List<Integer>> each : candidates.entrySet()) {
                for (int k = 0; k < each.getValue().size() && lines < MOST_LINES && best.cost >= MISFIT; k++) {
                    Guess other = guessed(
                            best.reading.with(each.getKey(), each.getValue().get(k)));
                    int cost = other.cost + unusual(other.reading, candidates);
                    if (cost < best.cost + unusual(best.reading, candidates)) {
                        best = other;
                        changed = true;
                    }
                }
            }
        }
        return best;
    }

    private static int unusual(NoteReading reading, Map<String, List<Integer>> candidates) {
        int cost = 0;
        for (Map.Entry<String, List<Integer>> each : candidates.entrySet()) {
            cost += Math.max(0, each.getValue().indexOf(reading.ranks().get(each.getKey())));
        }
        return cost;
    }

    /** With the ranks of what is defined, line after line; the cost counts the lines that do not fit. */
    private Guess guessed(NoteReading start) {
        NoteReading reading = start;
        int cost = 0;
        List<Defined> known = new ArrayList<>();
        for (Defined each : defined) {
            lines++;
            try {
                LineReader reader = new LineReader(evidence, reading, known, "", List.of(each.body()));
                int rank = each.isFunction() ? functionRank(reader, each) : reader.rank(each);
                Integer before = start.ranks().get(each.name());
                cost += before != null && before != rank ? MISFIT : 0;
                reading = before == null ? reading.with(each.name(), rank) : reading;
            } catch (Unread e) {
                cost += e.isMisfit() ? MISFIT : UNREAD;
                if (!reading.ranks().containsKey(each.name())) {
                    reading = reading.with(each.name(), candidates(each.name()).get(0));
                }
            }
            known.add(each);
        }
        return new Guess(reading, cost);
    }

    private static int functionRank(LineReader reader, Defined function) {
        return reader.side(function.body()).rank();
    }

    /** How many axes each name that is not defined may have, the most usual first. */
    private Map<String, List<Integer>> candidates() {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        for (String name : evidence.names()) {
            boolean isDefined = !evidence.isLayered(name)
                    && defined.stream().anyMatch(each -> each.name().equals(name));
            Optional<Integer> declared = declared(name);
            if (declared.isPresent()) {
                all.put(name, List.of(declared.get()));
            } else if (!isDefined) {
                all.put(name, candidates(name));
            }
        }
        return all;
    }

    private Optional<Integer> declared(String name) {
        return evidence.declared().stream()
                .filter(each -> evidence.called(each.name()).name().equals(name))
                .map(each ->
                        each.axes().size() + evidence.called(each.name()).at().size())
                .findFirst();
    }

    private List<Integer> candidates(String name) {
        int most = Collections.max(evidence.uses(name));
        int fewest = Collections.min(evidence.uses(name));
        String bare = name.replaceAll("[_^].*", "");
        boolean capital = bare.matches("(\\\\math\\w+\\{)?\\\\?[A-Z].*");
        Optional<Integer> bold = evidence.bold(name);
        if (Conventions.COSTS.contains(name)) {
            return List.of(most);
        }
        if (bold.isPresent()) {
            int more = capital && bold.get() == 0 ? 2 : 1;
            return List.of(Math.max(most, bold.get() + more));
        }
        Optional<Integer> turned = evidence.turned(name);
        if (turned.isPresent()) {
            int usual = Math.max(most, turned.get() + (capital && turned.get() == 0 ? 2 : 1));
            return capital && turned.get() == 0 && most < 2 ? List.of(2, 1) : List.of(usual);
        }
        if (most > 0) {
            return fewest < most || !evidence.hasArrays() ? List.of(most) : List.of(most, most + 1);
        }
        if (!evidence.hasArrays()) {
            return List.of(0);
        }
        if (Conventions.MATRICES.contains(bare)) {
            return List.of(2, 1, 0);
        }
        return Conventions.VECTORS.contains(bare) ? List.of(1, 0, 2) : List.of(0, 1, 2);
    }
}
