package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Domain;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Variable;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Symbol;

/** The variables that names stand for, one for each layer, with their shapes and with what the note defines them as. */
final class Entries {
    /** More variables than these no line speaks of. */
    private static final int MOST = 200;

    private final NoteEvidence evidence;
    private final NoteReading reading;
    private final List<Defined> known;
    private final Fit fit;
    private final Counting counting;
    private final Formulas formulas;
    private Definitions definitions = Definitions.NONE;
    private final Map<String, List<Affine>> shapes = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> obscure = new HashSet<>(); // defined by what has no meaning
    private final Map<String, Level> lowest;

    /**
     * @param known what is defined
     * @param lowest the lowest layer by its letter: what lies below it is not followed
     */
    Entries(
            NoteEvidence evidence,
            NoteReading reading,
            List<Defined> known,
            Map<String, Level> lowest,
            Fit fit,
            Counting counting,
            Formulas formulas) {
        this.evidence = evidence;
        this.reading = reading;
        this.known = known;
        this.lowest = lowest;
        this.fit = fit;
        this.counting = counting;
        this.formulas = formulas;
    }

    Definitions definitions() {
        return definitions;
    }

    boolean isDefined(Called called) {
        return known.stream().anyMatch(each -> each.name().equals(called.name()));
    }

    boolean isObscure(String variable) {
        return obscure.contains(variable);
    }

    List<Affine> shape(String variable) {
        return shapes.get(variable);
    }

    void define(String variable, Array array) {
        definitions = definitions.with(variable, array).orElseThrow(() -> Unread.of("it is defined by itself"));
    }

    /** What a name is, all of it or the entries at its indices. */
    Value of(Called called, Surroundings around) {
        String variable = called.variable(around.levels());
        List<Affine> shape = shape(called, around);
        if (called.at().size() > shape.size()) {
            throw Unread.misfit("more indices than axes");
        }
        follow(called, variable, shape, around);
        List<Affine> at = new ArrayList<>();
        for (int k = 0; k < called.at().size(); k++) {
            at.add(counting.position(called.at().get(k), around, shape.get(k)));
        }
        List<Binder> axes = new ArrayList<>();
        for (Affine length : shape.subList(at.size(), shape.size())) {
            Index index = counting.fresh("a");
            axes.add(Binder.upTo(index, length));
            at.add(Affine.of(index));
        }
        return new Value(new Array(axes, new Variable(variable, at)), direction(called));
    }

    private VectorDirection direction(Called called) {
        return evidence.declared().stream()
                .filter(each -> evidence.called(each.name()).name().equals(called.name()))
                .flatMap(each -> each.direction().stream())
                .findFirst()
                .orElse(reading.vectors());
    }

    /** How many axes a name has. */
    int rank(Called called) {
        Integer rank = reading.ranks().get(called.name());
        if (rank == null) {
            throw Unread.of("what " + called.name() + " is, is not said");
        }
        return rank;
    }

    private List<Affine> shape(Called called, Surroundings around) {
        String variable = called.variable(around.levels());
        List<Affine> before = shapes.get(variable);
        if (before != null) {
            return before;
        }
        int rank = rank(called);
        List<Affine> lengths = new ArrayList<>(declared(called, around, rank));
        while (lengths.size() < rank) {
            lengths.add(Affine.of(fit.open("|" + variable + "|" + lengths.size())));
        }
        shapes.put(variable, List.copyOf(lengths));
        return lengths;
    }

    /** The lengths that the note states; none where it states none that fit. */
    private List<Affine> declared(Called called, Surroundings around, int rank) {
        Optional<Level> level = called.level().map(own -> own.in(around.levels()));
        for (Declared each : evidence.declared()) {
            Called name = evidence.called(each.name());
            boolean same = name.name().equals(called.name()) && each.axes().size() == rank;
            if (same && name.level().map(own -> own.in(around.levels())).equals(level)) {
                List<Affine> lengths = new ArrayList<>();
                for (Expression axis : each.axes()) {
                    lengths.add(
                            counting.affine(axis, around).orElseGet(() -> Affine.of(fit.named(Spelling.label(axis)))));
                }
                return lengths;
            }
        }
        return List.of();
    }

    /** Takes over what the note defines a variable as, once. */
    private void follow(Called called, String variable, List<Affine> shape, Surroundings around) {
        if (begun.size() > MOST || !begun.add(variable)) {
            return;
        }
        for (int k = known.size() - 1; k >= 0; k--) {
            Defined defined = known.get(k);
            Optional<Map<String, Level>> levels = levels(defined.called(), called, around);
            if (levels.isPresent()) {
                try {
                    define(variable, array(defined, shape, levels.get()));
                } catch (Unread e) {
                    if (e.isMisfit()) {
                        throw e;
                    }
                    obscure.add(variable);
                }
                return;
            }
        }
    }

    /** What the letters of a definition are for it to speak of a name; nothing if it does not. */
    private Optional<Map<String, Level>> levels(Called defined, Called asked, Surroundings around) {
        if (!defined.name().equals(asked.name())
                || defined.level().isPresent() != asked.level().isPresent()) {
            return Optional.empty();
        }
        if (defined.level().isEmpty()) {
            return Optional.of(Map.of());
        }
        Level pattern = defined.level().get();
        Level here = asked.level().get().in(around.levels());
        if (pattern.letter().isEmpty()) {
            return pattern.equals(here) ? Optional.of(Map.of()) : Optional.empty();
        }
        Level bottom = lowest.get(here.letter());
        if (bottom == null || here.offset() < bottom.offset()) {
            return Optional.empty();
        }
        return Optional.of(Map.of(pattern.letter(), new Level(here.letter(), here.offset() - pattern.offset())));
    }

    private Array array(Defined defined, List<Affine> shape, Map<String, Level> levels) {
        Surroundings inside = new Surroundings(Map.of(), Map.of(), levels, false);
        List<Binder> axes = new ArrayList<>();
        for (int k = 0; k < defined.called().at().size(); k++) {
            String letter = Spelling.of(((Symbol) defined.called().at().get(k)).name());
            Binder binder = counting.binder(letter, Domain.upTo(shape.get(k)));
            inside = inside.binding(letter, binder.index());
            axes.add(binder);
        }
        Value body = formulas.value(defined.body(), inside);
        if (axes.size() + body.rank() != shape.size()) {
            throw Unread.misfit("a definition with another number of axes");
        }
        for (int k = 0; k < body.rank(); k++) {
            if (!fit.same(body.length(k), shape.get(axes.size() + k))) {
                throw Unread.misfit("a definition with other lengths");
            }
        }
        axes.addAll(body.array().axes());
        return new Array(axes, body.array().body());
    }
}
