package org.handgrad.derivation.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Term;

/** What a note has said so far of functions. What is said last of one holds. */
public final class DefinedFunctions {
    private static final Set<String> UNKNOWABLE = Set.of(
            "Var",
            "\\mathrm{Var}",
            "\\mathbb{E}",
            "O",
            "\\mathcal{O}",
            "tr",
            "diag",
            "rank",
            "\\arcsin",
            "\\arccos",
            "\\arctan",
            "\\det",
            "\\gcd",
            "\\Pr");

    /** Expectations and probabilities, unless the note says what they are of a name: {@code p(x) = e^{-x}}. */
    private static final Set<String> UNKNOWN = Set.of("E", "P", "p");

    /** A function's value where the variables have the values it was defined with. */
    public record Formula(List<Entry> variables, Term body, int line) {
        Entry variable() {
            return variables.get(0);
        }

        /** Whether it is a function of an array that has a number for its value, and not an array of the same axes. */
        public boolean isNumber() {
            List<Index> own = variable().at().stream()
                    .flatMap(position -> position.index().stream())
                    .toList();
            return !own.isEmpty() && Indices.free(body).stream().noneMatch(own::contains);
        }
    }

    private final Map<String, Formula> formulas = new HashMap<>();
    private final Map<String, Function> assumed = new HashMap<>();
    private final Map<String, Entry> alone = new HashMap<>();
    private final Set<String> opaque = new HashSet<>();

    public void define(String function, Formula formula) {
        assumed.remove(function);
        formulas.put(function, formula);
    }

    public Optional<Formula> formula(String function) {
        return Optional.ofNullable(formulas.get(function));
    }

    /** States what a function is. */
    public void assume(String function, Function meaning) {
        formulas.remove(function);
        assumed.put(function, meaning);
    }

    Optional<Function> assumed(String function) {
        return Optional.ofNullable(assumed.get(function));
    }

    /** States by which variable a function that is a number was defined: f is f(x) where nothing else is said. */
    public void defineAlone(String function, Entry variable) {
        alone.put(function, variable);
    }

    /** The variable of a function that stands without its argument, as in {@code f'} and {@code \sigma'}. */
    public Optional<Entry> variableOf(String function) {
        return Optional.ofNullable(alone.get(function));
    }

    /** Whether a name may be defined as a function. */
    public boolean isDefinable(String name) {
        return !UNKNOWABLE.contains(name);
    }

    /** Whether a name is that of something that no numbers can be had of. */
    public boolean isUnknowable(String name) {
        return UNKNOWABLE.contains(name) || (UNKNOWN.contains(name) && !formulas.containsKey(name));
    }

    /** A name stands before a bracket, and nothing is known of it. */
    void useOpaque(String name) {
        opaque.add(name);
    }

    boolean isOpaque(String name) {
        return opaque.contains(name);
    }
}
