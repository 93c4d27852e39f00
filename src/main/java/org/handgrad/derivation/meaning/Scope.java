package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;

/** What has been defined so far in a note. The nearest definition above wins. */
public final class Scope {
    /**
     * A definition as the note has it, its layers still letters.
     *
     * @param quantity its layer is the pattern: {@code (l)} for every layer, {@code (2)} for that one
     * @param section which section of the note it stands in
     * @param line where
     */
    public record Meaning(Quantity quantity, List<Index> parameters, Term body, int section, int line) {}

    private final List<Meaning> meanings = new ArrayList<>();
    private final Set<String> symmetric = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> introduced = new HashSet<>();
    private final LinkedHashSet<Quantity> used = new LinkedHashSet<>();
    private final Map<Quantity, List<String>> silent = new HashMap<>();
    private int section;
    private final Set<World.Condition> conditions = new HashSet<>();
    private final DefinedFunctions functions = new DefinedFunctions();
    private final Definitions symbolic = new SymbolicDefinitions(this);
    private final DeclaredShapes shapes;
    private UnknownQuantities unknowns = UnknownQuantities.NONE;

    Scope(DeclaredShapes shapes) {
        this.shapes = shapes;
    }

    DeclaredShapes shapes() {
        return shapes;
    }

    public void define(Meaning meaning) {
        unknowns = unknowns.without(meaning.quantity());
        silent.remove(meaning.quantity());
        meanings.add(meaning);
    }

    /** A line under this heading says again what a name means. */
    public void confirm(Meaning meaning) {
        Meaning here = new Meaning(meaning.quantity(), meaning.parameters(), meaning.body(), section, meaning.line());
        Collections.replaceAll(meanings, meaning, here);
    }

    /** The indices that a name has and does not show: those of {@code C = (a_i - y_i)^2}. */
    public void hide(Quantity shown, List<String> letters) {
        silent.put(shown, letters);
    }

    /** Whether a name has an index that it does not show. */
    public boolean hides(String name) {
        return silent.keySet().stream().anyMatch(shown -> shown.name().equals(name));
    }

    List<String> silent(Quantity shown) {
        return silent.getOrDefault(shown, List.of());
    }

    /** Another heading. */
    void begin(int newSection) {
        section = newSection;
    }

    /** Whether a quantity has its meaning from under the same heading. */
    boolean isDefinedHere(Quantity quantity) {
        return meaning(quantity).filter(meaning -> meaning.section() == section).isPresent();
    }

    /** States that a name is held constant: what it is made of is not looked into. */
    void hold(String name) {
        held.add(name);
    }

    /** States that a matrix is its own transpose. */
    public void symmetric(String name) {
        symmetric.add(name);
    }

    private boolean isHeld(Quantity quantity) {
        return held.contains(quantity.name());
    }

    boolean isSymmetric(String name) {
        return symmetric.contains(name);
    }

    /** The meaning of a quantity with this layer, a letter or a number. */
    public Optional<Meaning> meaning(Quantity quantity) {
        return isHeld(quantity)
                ? Optional.empty()
                : unknowns.of(quantity).map(UnknownQuantities.Unknown::meaning).or(() -> stated(quantity));
    }

    /** What the note says of a quantity, whatever it is taken for. */
    public Optional<Meaning> stated(Quantity quantity) {
        if (isHeld(quantity)) {
            return Optional.empty();
        }
        for (int k = meanings.size() - 1; k >= 0; k--) {
            Meaning meaning = meanings.get(k);
            Quantity q = meaning.quantity();
            if (q.name().equals(quantity.name()) && q.rank() == quantity.rank() && fits(q.layer(), quantity.layer())) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Optional<Layer> pattern, Optional<Layer> layer) {
        if (pattern.isEmpty() || layer.isEmpty()) {
            return pattern.isEmpty() && layer.isEmpty();
        }
        if (pattern.get().isNumber() || pattern.get().letter().equals("L")) {
            return pattern.equals(layer);
        }
        return !layer.get().isNumber() || layer.get().offset() - pattern.get().offset() >= 1;
    }

    /** Whether anything of this name and rank is defined. */
    public boolean isDefined(String name, int rank) {
        return meanings.stream()
                .anyMatch(m -> m.quantity().name().equals(name) && m.quantity().rank() == rank);
    }

    public List<Meaning> meanings() {
        return meanings;
    }

    /** Names that a line which was accepted contains. */
    public Set<String> introduced() {
        return introduced;
    }

    /** An accepted line is made of this quantity. */
    public void uses(Quantity quantity) {
        used.remove(quantity);
        used.add(quantity);
    }

    /** The quantities that accepted lines are made of, the last one first. */
    List<Quantity> lastUsed() {
        List<Quantity> last = new ArrayList<>(used);
        Collections.reverse(last);
        return last;
    }

    /** What is said to be true of the data. */
    public Set<World.Condition> conditions() {
        return conditions;
    }

    /** Takes a quantity for an unknown function of what it is differentiated by, until it is defined. */
    void assume(Quantity quantity, List<Entry> by, Term function) {
        Meaning meaning = new Meaning(quantity, List.of(), function, section, 0);
        unknowns = unknowns.with(new UnknownQuantities.Unknown(by, meaning));
    }

    /** The variables that a quantity was differentiated by under this heading, where it is an unknown function of them. */
    List<Entry> unknownBy(Quantity quantity) {
        return unknowns.of(quantity)
                .filter(unknown -> unknown.meaning().section() == section)
                .map(UnknownQuantities.Unknown::by)
                .orElse(List.of());
    }

    /** What is taken for an unknown function now; {@link #takeBack} makes it so again. */
    public UnknownQuantities unknowns() {
        return unknowns;
    }

    /** What was taken for an unknown function since, while something was tried, is not. */
    public void takeBack(UnknownQuantities before) {
        unknowns = before;
    }

    /** What has been said of functions. */
    public DefinedFunctions functions() {
        return functions;
    }

    /** The definitions with letters for layers. */
    public Definitions symbolic() {
        return symbolic;
    }
}
