package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
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

    /** A function that the note defines: its value where the variable has the value it was defined with. */
    public record Formula(Entry variable, Term body, int line) {}

    private final List<Meaning> meanings = new ArrayList<>();
    private final Map<String, Formula> functions = new HashMap<>();
    private final Map<String, Function> assumed = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> introduced = new HashSet<>();
    private final Set<String> opaque = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<World.Normalized> normalized = new HashSet<>();
    private final Definitions symbolic = new Symbolic();

    public void define(Meaning meaning) {
        meanings.add(meaning);
    }

    public void define(String function, Formula formula) {
        functions.put(function, formula);
    }

    public Optional<Formula> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** States what a function is. */
    public void assume(String function, Function meaning) {
        assumed.put(function, meaning);
    }

    /** States that a name is held constant: what it is made of is not looked into. */
    void hold(String name) {
        held.add(name);
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

    /** A quantity was taken for an unknown function of everything. */
    void assumes(String name) {
        unknown.add(name);
    }

    /** What was taken for an unknown function since last asked. */
    public Set<String> takeUnknown() {
        Set<String> taken = Set.copyOf(unknown);
        unknown.clear();
        return taken;
    }

    /** A capital without a meaning of its own is the small letter that has one: C where c was defined. */
    Quantity resolve(Quantity quantity) {
        if (quantity.rank() == 0
                && Names.isCapital(quantity.name())
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

    /** The axes along which data add up to 1. */
    public Set<World.Normalized> normalized() {
        return normalized;
    }

    /** The definitions with letters for layers. */
    public Definitions symbolic() {
        return symbolic;
    }

    /** A term where an entry has another value, in all it is made of. */
    Term substituted(Term term, Entry variable, Term value) {
        if (term instanceof Entry entry) {
            if (entry.equals(variable)) {
                return value;
            }
            if (symbolic.depends(entry, variable.quantity())) {
                return symbolic.of(entry.quantity())
                        .map(definition -> substituted(definition.at(entry.at()), variable, value))
                        .orElse(entry);
            }
            return entry;
        }
        if (term instanceof Slope slope) {
            Term carriedOut =
                    new org.handgrad.derivation.term.Differentiation(symbolic).derivative(slope.of(), slope.by());
            return substituted(carriedOut, variable, value);
        }
        return term.of(term.parts().stream()
                .map(part -> substituted(part, variable, value))
                .toList());
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
