package org.handgrad.derivation.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** What the letters of a note are for: which count entries, which are lengths, which stand alone. */
final class NoteLetters {
    private final Set<String> bound = new HashSet<>();
    private final Set<String> lengths = new HashSet<>();
    private final Set<String> plain = new HashSet<>(); // that stand without an index, not bold
    private final Map<String, Set<String>> below = new HashMap<>(); // letters below, and below which names
    private final Set<String> samples = new HashSet<>(); // with a bound letter above

    NoteLetters(List<Expression> formulas, List<Declared> declared) {
        declared.forEach(each -> each.axes().forEach(this::length));
        formulas.forEach(this::see);
        formulas.forEach(this::sampled);
    }

    private void length(Expression e) {
        if (e instanceof Symbol symbol) {
            lengths.add(Spelling.of(symbol.name()));
        } else if (e instanceof Sum sum) {
            sum.terms().forEach(term -> length(term.operand()));
        }
    }

    private void see(Expression formula) {
        Parts.walk(formula, part -> {
            if (part instanceof BigOperator operator) {
                operator.range().indices().forEach(index -> bound.add(Spelling.of(index.name())));
                operator.range().to().ifPresent(this::length);
            } else if (part instanceof Symbol symbol) {
                for (Expression index : symbol.indices()) {
                    letter(index)
                            .ifPresent(letter -> below.computeIfAbsent(letter, key -> new HashSet<>())
                                    .add(Spelling.plain(symbol.name())));
                }
                if (symbol.indices().isEmpty() && !Spelling.isBold(symbol.name())) {
                    plain.add(Spelling.of(symbol.name()));
                }
            }
        });
    }

    private void sampled(Expression formula) {
        Parts.walk(formula, part -> {
            if (part instanceof Symbol symbol
                    && symbol.marks().stream()
                            .anyMatch(mark -> mark.content()
                                    .flatMap(NoteLetters::letter)
                                    .filter(bound::contains)
                                    .isPresent())) {
                samples.add(Spelling.plain(symbol.name()));
            }
        });
    }

    /** The letter of an index, or of one that is counted on from it. */
    static Optional<String> letter(Expression index) {
        if (index instanceof Symbol symbol
                && symbol.indices().isEmpty()
                && symbol.marks().isEmpty()) {
            return Optional.of(Spelling.of(symbol.name()));
        }
        return index instanceof Sum sum
                        && sum.terms().size() == 2
                        && sum.terms().get(1).operand() instanceof Numeral
                ? letter(sum.terms().get(0).operand())
                : Optional.empty();
    }

    /** Whether a letter counts entries. */
    boolean isIndex(String letter) {
        boolean usual = Conventions.INDICES.contains(letter)
                && !lengths.contains(letter)
                && below.getOrDefault(letter, Set.of()).size() > 1;
        return bound.contains(letter) || usual;
    }

    boolean isBound(String letter) {
        return bound.contains(letter);
    }

    boolean isLength(String letter) {
        return lengths.contains(letter);
    }

    /** Whether a name stands without an index, and not bold. */
    boolean isAlone(String name) {
        return plain.contains(name);
    }

    /** Whether a letter that counts stands above a name: x^{(i)}. */
    boolean isSampled(String name) {
        return samples.contains(name);
    }

    /** Whether a name has entries that a letter counts. */
    boolean isCounted(String name) {
        return below.entrySet().stream()
                .anyMatch(each -> isIndex(each.getKey()) && each.getValue().contains(name));
    }
}
