package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/**
 * How many axes names have beyond their indices. Where the note does not say it, the possibilities are tried, the nearest
 * use above first and the usual after it, until an equation's shapes fit together; what fitted is remembered within its section.
 */
final class Ranks {
    /** What stands in a layer's place. */
    private enum LayerKind {
        NONE,
        LETTER,
        NUMBER;

        static LayerKind of(Optional<Layer> layer) {
            return layer.map(l -> l.isNumber() ? NUMBER : LETTER).orElse(NONE);
        }
    }

    /** A name with so many indices, and with a letter, a number or nothing in the layer's place. */
    record Key(String name, int indices, LayerKind layer) {}

    private final Survey survey;
    private final Scope scope;
    private final UsualRanks usual;
    private final Map<Key, Integer> remembered = new HashMap<>(); // in this section
    private final Map<Key, List<Integer>> asked = new LinkedHashMap<>();
    private final Map<Key, Integer> tried = new HashMap<>();
    private boolean arrays;

    Ranks(Survey survey, Scope scope) {
        this.survey = survey;
        this.scope = scope;
        this.usual = new UsualRanks(survey.indices(), survey.arrays());
    }

    /** Before an equation is read for the first time. */
    void begin(Expression... sides) {
        arrays = Arrays.stream(sides).anyMatch(this::isOfArrays);
        asked.clear();
        tried.clear();
    }

    /** Whether the equation that is read has arrays in it. */
    boolean hasArrays() {
        return arrays;
    }

    /** What was learnt is forgotten: another section, other shapes. */
    void forget() {
        remembered.clear();
    }

    /** What was tried last is kept. */
    void remember() {
        asked.forEach((key, possible) -> {
            int rank = tried.getOrDefault(key, possible.get(0));
            if (rank > 0) {
                remembered.put(key, rank);
            }
        });
    }

    /** Whether an expression is made of arrays. */
    boolean isOfArrays(Expression e) {
        boolean here = e instanceof Transpose
                || e instanceof Norm
                || ArrayNotation.isOperation(e)
                || (e instanceof Product product && survey.arrays().isOfArrays(product))
                || (e instanceof Power power
                        && power.mayTranspose()
                        && power.base() instanceof Symbol base
                        && survey.arrays().isTransposed(survey.indices().name(base))
                        && Names.isCapital(Names.key(base.name())))
                || (e instanceof Symbol symbol
                        && isArray(
                                survey.indices().name(symbol), survey.indices().count(symbol)));
        return here || Parts.of(e).stream().anyMatch(this::isOfArrays);
    }

    /** Whether a name is known to be an array. */
    private boolean isArray(String name, int indices) {
        return survey.shapes().rank(name, indices).isPresent()
                || remembered.entrySet().stream()
                        .anyMatch(known -> known.getKey().name().equals(name)
                                && known.getKey().indices() == indices
                                && known.getValue() > 0)
                || (indices == 0 && survey.arrays().isTransposed(name))
                || (indices == 0 && survey.arrays().isBold(name))
                || (indices == 0
                        && Names.isCapital(name)
                        && survey.indices().of(Names.small(name)).contains(2));
    }

    /** Whether nothing so far says how many axes a name has. */
    boolean isGuess(String name) {
        return !isArray(name, 0)
                && scope.lastUsed().stream().noneMatch(used -> used.name().equals(name));
    }

    int extra(String name, int indices, Optional<Layer> layer) {
        Key key = new Key(name, indices, LayerKind.of(layer));
        Optional<Integer> declared = survey.shapes().rank(name, indices);
        if (declared.isPresent()) {
            return declared.get();
        }
        if (!arrays) {
            return 0;
        }
        List<Integer> possible = asked.computeIfAbsent(key, this::possible);
        return tried.getOrDefault(key, possible.get(0));
    }

    private List<Integer> possible(Key key) {
        List<Integer> all = new ArrayList<>();
        if (remembered.containsKey(key)) {
            all.add(remembered.get(key));
        }
        for (Quantity used : scope.lastUsed()) {
            int rank = used.rank() - key.indices;
            boolean same = rank >= 0
                    && rank <= 2
                    && used.name().equals(canonical(key.name, used.rank()))
                    && LayerKind.of(used.layer()) == key.layer;
            if (same) {
                all.add(rank);
            }
        }
        all.addAll(usual.of(key.name, key.indices));
        return all.stream().distinct().toList();
    }

    /** All that can be tried for what was asked, the least unusual first; bounded. */
    List<Map<Key, Integer>> attempts() {
        List<Map<Key, Integer>> attempts = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<Key, List<Integer>> entry : asked.entrySet()) {
            List<Map<Key, Integer>> more = new ArrayList<>();
            for (Map<Key, Integer> attempt : attempts) {
                for (int rank : entry.getValue()) {
                    Map<Key, Integer> next = new HashMap<>(attempt);
                    next.put(entry.getKey(), rank);
                    more.add(next);
                }
            }
            attempts = more.size() > 800 ? attempts : more;
        }
        attempts.sort(java.util.Comparator.comparingInt(this::unusual));
        return attempts;
    }

    private int unusual(Map<Key, Integer> attempt) {
        int sum = 0;
        for (Map.Entry<Key, Integer> entry : attempt.entrySet()) {
            String name = entry.getKey().name;
            boolean matrix = entry.getValue() == 2
                    && Names.isSmall(name)
                    && !survey.indices().of(name).contains(2);
            sum += asked.get(entry.getKey()).indexOf(entry.getValue()) + (matrix ? 2 : 0);
        }
        return sum;
    }

    void attempt(Map<Key, Integer> ranks) {
        tried.clear();
        tried.putAll(ranks);
    }

    /** W and w_{ij} are one array: it has the name of its entries. */
    String canonical(String name, int rank) {
        boolean entries = rank > 0
                && Names.isCapital(name)
                && survey.indices().of(Names.small(name)).contains(rank);
        return entries ? Names.small(name) : name;
    }
}
