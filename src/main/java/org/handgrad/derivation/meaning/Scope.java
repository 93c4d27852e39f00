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
import java.util.TreeSet;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;

/** What has been defined so far in a note. The nearest definition above wins. */
public final class Scope {
    private static final Set<String> UNKNOWABLE =
            Set.of("Var", "\\mathrm{Var}", "E", "\\mathbb{E}", "O", "P", "p", "\\mathcal{O}", "tr", "diag", "rank");

    /**
     * A definition as the note has it, its layers still letters.
     *
     * @param quantity its layer is the pattern: {@code (l)} for every layer, {@code (2)} for that one
     * @param section which section of the note it stands in
     * @param line where
     */
    public record Meaning(Quantity quantity, List<Index> parameters, Term body, int section, int line) {}

    /** A function that the note defines: its value where the variables have the values it was defined with. */
    public record Formula(List<Entry> variables, Term body, int line) {
        Entry variable() {
            return variables.get(0);
        }
    }

    /** Whether a function of an array has a number for its value, and not an array of the same axes. */
    public static boolean isNumber(Entry variable, Term body) {
        List<Index> own = variable.at().stream()
                .flatMap(position -> position.index().stream())
                .toList();
        return !own.isEmpty() && Indices.free(body).stream().noneMatch(own::contains);
    }

    /** What stands in a layer's place. */
    enum LayerKind {
        NONE,
        LETTER,
        NUMBER;

        static LayerKind of(Optional<Layer> layer) {
            return layer.map(l -> l.isNumber() ? NUMBER : LETTER).orElse(NONE);
        }
    }

    private final List<Meaning> meanings = new ArrayList<>();
    private final Map<String, Formula> functions = new HashMap<>();
    private final Map<String, Entry> alone = new HashMap<>();
    private final Map<String, Function> assumed = new HashMap<>();
    private final Set<String> symmetric = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> introduced = new HashSet<>();
    private final LinkedHashSet<Quantity> used = new LinkedHashSet<>();
    private final Set<String> opaque = new HashSet<>();
    private final Map<Quantity, Unknown> unknown = new HashMap<>();
    private final Map<Quantity, List<String>> silent = new HashMap<>();
    private int section;
    private final Set<World.Condition> conditions = new HashSet<>();
    private final Definitions symbolic = new Symbolic();

    /**
     * A number that is taken for an unknown function of what it is differentiated by.
     *
     * @param by the variables, and the meaning is of all that they reach
     */
    public record Unknown(List<Entry> by, Meaning meaning) {}

    public void define(Meaning meaning) {
        unknown.remove(meaning.quantity());
        silent.remove(meaning.quantity());
        meanings.add(meaning);
    }

    /** The indices that a name has and does not show: those of {@code C = (a_i - y_i)^2}. */
    public void hide(Quantity shown, List<String> letters) {
        silent.put(shown, letters);
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

    public void define(String function, Formula formula) {
        assumed.remove(function);
        functions.put(function, formula);
    }

    /** States by which variable a function that is a number was defined: f is f(x) where nothing else is said. */
    public void defineAlone(String function, Entry variable) {
        alone.put(function, variable);
    }

    /** The variable of a function that stands without its argument, as in {@code f'} and {@code \sigma'}. */
    Optional<Entry> variableOf(String function) {
        return Optional.ofNullable(alone.get(function));
    }

    public Optional<Formula> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** States what a function is. */
    public void assume(String function, Function meaning) {
        functions.remove(function);
        assumed.put(function, meaning);
    }

    /** States that a name is held constant: what it is made of is not looked into. */
    void hold(String name) {
        held.add(name);
    }

    /** States that a matrix is its own transpose. */
    public void symmetric(String name) {
        symmetric.add(name);
    }

    boolean isSymmetric(String name) {
        return symmetric.contains(name);
    }

    Optional<Function> assumed(String name) {
        return Optional.ofNullable(assumed.get(name));
    }

    /** Whether a name is that of something that no numbers can be had of. */
    public boolean isUnknowable(String name) {
        return UNKNOWABLE.contains(name);
    }

    void usesOpaque(String name) {
        opaque.add(name);
    }

    boolean isOpaque(String name) {
        return opaque.contains(name);
    }

    /** The variables that a quantity was differentiated by under this heading, where it is an unknown function of them. */
    List<Entry> unknownBy(Quantity quantity) {
        return unknown.containsKey(quantity) && unknown.get(quantity).meaning().section() == section
                ? unknown.get(quantity).by()
                : List.of();
    }

    /** What is taken for an unknown function now; {@link #takeBack} makes it so again. */
    public Map<Quantity, Unknown> unknowns() {
        return Map.copyOf(unknown);
    }

    /** What was taken for an unknown function since, while something was tried, is not. */
    public void takeBack(Map<Quantity, Unknown> before) {
        unknown.clear();
        unknown.putAll(before);
    }

    boolean isUnknown(Quantity quantity) {
        return unknown.containsKey(quantity);
    }

    /** Takes a quantity for an unknown function, until it is defined. */
    void assume(Quantity quantity, List<Entry> by, Term function) {
        unknown.put(quantity, new Unknown(by, new Meaning(quantity, List.of(), function, section, 0)));
    }

    /** A capital without a meaning of its own is the small letter that has one: C where c was defined. */
    Quantity resolve(Quantity quantity) {
        if (quantity.rank() == 0
                && Names.isCapital(quantity.name())
                && silent(quantity).isEmpty()
                && meaning(quantity).isEmpty()) {
            Quantity small = new Quantity(Names.small(quantity.name()), quantity.layer(), 0);
            if (meaning(small).isPresent() && !isOpaque(quantity.name())) {
                return small;
            }
        }
        return quantity;
    }

    /** The meaning of a quantity with this layer, a letter or a number. */
    public Optional<Meaning> meaning(Quantity quantity) {
        if (held.contains(quantity.name())) {
            return Optional.empty();
        }
        if (unknown.containsKey(quantity)) {
            return Optional.of(unknown.get(quantity).meaning());
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

    /** The unknown functions that terms are made of: numbers taken for such, and names before a bracket. */
    Set<String> unknownIn(Term... terms) {
        Set<String> names = new TreeSet<>();
        Set<Quantity> seen = new HashSet<>();
        for (Term term : terms) {
            unknownIn(term, names, seen);
        }
        return names;
    }

    /** A quantity of any layer, where the layer is a letter: below every layer there is another. */
    private static Quantity anyLayer(Quantity quantity) {
        return LayerKind.of(quantity.layer()) == LayerKind.LETTER
                ? new Quantity(quantity.name(), Optional.of(new Layer("l", 0)), quantity.rank())
                : quantity;
    }

    private void unknownIn(Term term, Set<String> names, Set<Quantity> seen) {
        if (term instanceof Call call && call.function() instanceof Function.Opaque function) {
            if (!assumed.containsKey(function.name())) {
                names.add(function.name());
            }
        } else if (term instanceof Entry entry && seen.add(anyLayer(entry.quantity()))) {
            symbolic.of(entry.quantity()).ifPresent(definition -> unknownIn(definition.body(), names, seen));
        }
        term.parts().forEach(part -> unknownIn(part, names, seen));
    }

    /** What the note says of a quantity, whatever it is taken for. */
    public Optional<Meaning> stated(Quantity quantity) {
        Unknown assumption = unknown.remove(quantity);
        Optional<Meaning> stated = meaning(quantity);
        if (assumption != null) {
            unknown.put(quantity, assumption);
        }
        return stated;
    }

    /** Whether anything of this name and rank is defined. */
    public boolean isDefined(String name, int rank) {
        return meanings.stream()
                .anyMatch(m -> m.quantity().name().equals(name) && m.quantity().rank() == rank);
    }

    public List<Meaning> meanings() {
        return meanings;
    }

    /** The meanings in force that no other one is made of. */
    List<Meaning> outermost() {
        List<Meaning> found = new ArrayList<>();
        for (Meaning meaning : meanings) {
            boolean inForce =
                    meaning(meaning.quantity()).filter(meaning::equals).isPresent();
            boolean used = meanings.stream()
                    .anyMatch(other -> !other.equals(meaning) && uses(other.body(), meaning.quantity()));
            if (inForce && !used) {
                found.add(meaning);
            }
        }
        return found;
    }

    private static boolean uses(Term term, Quantity quantity) {
        return (term instanceof Entry entry && entry.quantity().equals(quantity))
                || term.parts().stream().anyMatch(part -> uses(part, quantity));
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

    /** The definitions with letters for layers. */
    public Definitions symbolic() {
        return symbolic;
    }

    private final class Symbolic implements Definitions {
        @Override
        public Optional<Definition> of(Quantity quantity) {
            return meaning(quantity).map(meaning -> {
                Optional<Layer> pattern = meaning.quantity().layer();
                Term body = meaning.body();
                if (pattern.isPresent() && !pattern.get().isNumber() && !pattern.equals(quantity.layer())) {
                    Layer here = quantity.layer().orElseThrow();
                    body = Layers.shifted(body, pattern.get(), here);
                }
                return new Definition(meaning.parameters(), body);
            });
        }

        @Override
        public boolean depends(Term term, Quantity on) {
            return depends(term, on, new HashSet<>());
        }

        private boolean depends(Term term, Quantity on, Set<String> seen) {
            if (term instanceof Entry entry) {
                Quantity q = entry.quantity();
                boolean same = q.name().equals(on.name())
                        && q.rank() == on.rank()
                        && (q.layer().equals(on.layer()) || lettered(q) || lettered(on));
                if (same) {
                    return true;
                }
                String key = q.name() + q.rank() + (lettered(q) ? "" : q.layer());
                return seen.add(key)
                        && of(q).map(definition -> depends(definition.body(), on, seen))
                                .orElse(false);
            }
            for (Term part : term.parts()) {
                if (depends(part, on, seen)) {
                    return true;
                }
            }
            return false;
        }

        private boolean lettered(Quantity quantity) {
            return quantity.layer().map(layer -> !layer.isNumber()).orElse(false);
        }
    }

    /** The positions of an entry as indices, if they are plain and distinct: then it can be defined. */
    public static Optional<List<Index>> parameters(Entry entry) {
        List<Index> indices = new ArrayList<>();
        for (Position position : entry.at()) {
            if (!position.isPlain() || indices.contains(position.index().get())) {
                return Optional.empty();
            }
            indices.add(position.index().get());
        }
        return Optional.of(indices);
    }

    /** All free indices of a term that are not parameters. */
    public static Set<Index> hidden(Term body, List<Index> parameters) {
        Set<Index> free = new HashSet<>(Indices.free(body));
        free.removeAll(parameters);
        return free;
    }
}
