package org.handgrad.data.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.data.DataException;
import org.handgrad.data.text.Row;
import org.handgrad.message.Problem;

/** What is wrong with a table: one message a column, whatever the number of its cells that are wrong. */
public final class Mistakes {
    private static final int SHOWN = 20;

    private final String source;
    private final List<Problem> single = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** @param source what messages call the file */
    public Mistakes(String source) {
        this.source = source;
    }

    /** A mistake at the beginning of a field, counted from 0, that is there once. */
    public void add(Row row, int field, String message) {
        single.add(row.problem(source, field, message));
    }

    /** A mistake of the table as a whole. */
    public void add(String message) {
        single.add(Problem.ofWhole(source, message));
    }

    /**
     * One of perhaps many mistakes that one message tells of.
     *
     * @param key what they have in common
     * @param message of the first
     * @param found what is in the field
     * @param counted what is counted: cells or rows
     * @param remedy what to do; may be empty
     */
    void add(String key, Row row, int field, String message, String found, String counted, String remedy) {
        groups.computeIfAbsent(key, none -> new Group(row.problem(source, field, message), counted, remedy))
                .add(row, field, found, source);
    }

    /** Mistakes of one kind in one column. */
    private static final class Group {
        private static final int EXAMPLES = 3;

        private final Problem first;
        private final String counted;
        private final String remedy;
        private final List<String> others = new ArrayList<>();
        private int count;

        Group(Problem first, String counted, String remedy) {
            this.first = first;
            this.counted = counted;
            this.remedy = remedy;
        }

        void add(Row row, int field, String found, String source) {
            count++;
            if (count > 1 && count <= EXAMPLES) {
                Problem place = row.problem(source, field, "");
                others.add("%s at %s:%s".formatted(found, place.line(), place.column()));
            }
        }

        Problem problem() {
            String also = count == 1
                    ? ""
                    : "; %s %s in all: also %s%s"
                            .formatted(count, counted, String.join(", ", others), count > EXAMPLES ? ", …" : "");
            String help = remedy.isEmpty() ? "" : "; " + remedy;
            return new Problem(
                    first.source(), first.line(), first.column(), first.text(), first.message() + also + help);
        }
    }

    /**
     * Goes on only without mistakes.
     *
     * @throws DataException if there is any
     */
    public void requireNone() {
        List<Problem> problems = new ArrayList<>(single);
        groups.values().forEach(group -> problems.add(group.problem()));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
            throw new DataException(
                    problems.subList(0, Math.min(SHOWN, problems.size())), Math.max(0, problems.size() - SHOWN));
        }
    }
}
