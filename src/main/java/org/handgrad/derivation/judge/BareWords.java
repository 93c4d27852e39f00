package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;

/**
 * Names of three letters or more that a note writes as they are, {@code net_{h1} = …}: letters close together that are all of
 * a left side, none of which the note writes alone. Any others are a product.
 */
final class BareWords {
    private static final int SHORTEST = 3;
    private static final String EULER = "e"; // stands in e^{-net} and in net

    private final Set<String> defined = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    /** Takes note of what a formula defines, and of the letters that stand alone in it. */
    void see(Expression formula) {
        if (formula instanceof Chain chain && chain.links().get(0).relation() == Relation.EQUAL) {
            Expression left = chain.sides().get(0);
            runs(left).stream()
                    .filter(run -> left instanceof Product product
                            && run.size() == product.factors().size())
                    .forEach(run -> defined.add(word(run)));
        }
        letters(formula);
    }

    boolean isWord(String letters) {
        return defined.contains(letters)
                && letters.chars().mapToObj(Character::toString).noneMatch(alone::contains);
    }

    /** Letters close together in a formula that might be a word, and are read as a product. */
    static List<String> in(Expression formula) {
        List<String> words = new ArrayList<>();
        Parts.walk(formula, part -> runs(part).forEach(run -> words.add(word(run))));
        return words;
    }

    private void letters(Expression e) {
        Set<Integer> inRuns = new HashSet<>();
        runs(e).forEach(run -> run.forEach(letter -> inRuns.add(letter.span().start())));
        if (isLetter(e) && ((Symbol) e).indices().isEmpty()) {
            alone.add(((Symbol) e).name().letters());
        }
        Parts.of(e).stream()
                .filter(part ->
                        !(e instanceof Product && inRuns.contains(part.span().start())))
                .forEach(this::letters);
        alone.remove(EULER);
    }

    /** The letters in a product that stand close together; only the last of them has something attached. */
    private static List<List<Symbol>> runs(Expression e) {
        List<List<Symbol>> runs = new ArrayList<>();
        List<Symbol> run = new ArrayList<>();
        for (Expression factor : e instanceof Product ? Parts.of(e) : List.<Expression>of()) {
            boolean close = !run.isEmpty()
                    && run.get(run.size() - 1).span().end() == factor.span().start()
                    && isBare(run.get(run.size() - 1));
            if (!close) {
                run = new ArrayList<>();
                runs.add(run);
            }
            if (isLetter(factor)) {
                run.add((Symbol) factor);
            } else {
                run = new ArrayList<>();
            }
        }
        runs.removeIf(letters -> letters.size() < SHORTEST);
        return runs;
    }

    private static boolean isLetter(Expression e) {
        return e instanceof Symbol symbol
                && symbol.name().letters().matches("[a-zA-Z]")
                && symbol.name().accents().isEmpty();
    }

    private static boolean isBare(Symbol symbol) {
        return symbol.indices().isEmpty() && symbol.marks().isEmpty();
    }

    private static String word(List<Symbol> run) {
        StringBuilder word = new StringBuilder();
        run.forEach(letter -> word.append(letter.name().letters()));
        return word.toString();
    }
}
