package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Apply;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Cases;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Count;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Derivative;
import org.handgrad.derivation.core.Domain;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Indicator;
import org.handgrad.derivation.core.Letter;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.TooLarge;
import org.handgrad.derivation.core.Variable;

/** Makes templates of terms: definitions are followed, and functions that are said by others are said so. */
final class Templates {
    private static final int MOST_TEMPLATES = 50_000;
    private static final int DEEPEST = 600;

    private final Definitions definitions;
    private final Map<Key, Template> known = new HashMap<>();
    private final Map<String, Template.Use> defined = new HashMap<>();
    private int depth;

    private record Key(Term head, List<Affine> affines, List<Template.Use> parts) {}

    Templates(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * The template of a term, at its free indices.
     *
     * @throws TooLarge if it is
     */
    Template.Use of(Term term) {
        if (term instanceof Derivative) {
            throw new IllegalArgumentException("a derivative that is not carried out has no value");
        }
        if (term instanceof Variable variable) {
            Optional<Array> array = definitions.of(variable.name());
            if (array.isPresent()) {
                return entry(variable, array.get());
            }
        }
        if (term instanceof Apply apply && apply.primitive() instanceof Standard standard) {
            Condition domain = standard.domain(apply.arguments());
            Optional<Term> value = standard.value(apply.arguments());
            if (!domain.equals(Condition.ALWAYS)) {
                return build(
                        Cases.only(domain, term),
                        List.of(of(domain.sides().get(0)), of(domain.sides().get(1)), build(apply)));
            }
            if (value.isPresent()) {
                return of(value.get());
            }
        }
        return build(term);
    }

    /** Whether a term so far is not smooth everywhere, or not everywhere of one formula. */
    boolean havePieces() {
        return known.values().stream().anyMatch(Templates::hasPieces);
    }

    private static boolean hasPieces(Template template) {
        Term head = template.head();
        if (head instanceof Apply apply && apply.primitive().equals(Standard.POWER)) {
            return !(template.parts().get(1).template().head() instanceof Constant k && k.isWhole());
        }
        if (head instanceof Reduce reduce) {
            return reduce.operation() == Reduce.Operation.MAX || reduce.operation() == Reduce.Operation.MIN;
        }
        if (head instanceof Indicator) {
            return !template.parts().stream().allMatch(part -> part.template().head() instanceof Count);
        }
        return head instanceof Cases && template.parts().size() > 3;
    }

    private Template.Use entry(Variable variable, Array array) {
        Template.Use body = defined.get(variable.name());
        if (body == null) {
            body = of(array.body());
            defined.put(variable.name(), body);
        }
        Map<Index, Affine> at = new HashMap<>();
        for (int k = 0; k < array.rank(); k++) {
            at.put(array.axes().get(k).index(), variable.at().get(k));
        }
        return new Template.Use(body.template(), replaced(body.at(), at));
    }

    private Template.Use build(Term term) {
        if (++depth > DEEPEST) {
            throw new TooLarge("a formula of too many levels");
        }
        List<Template.Use> parts = new ArrayList<>();
        for (Term part : term.parts()) {
            parts.add(of(part));
        }
        depth--;
        return build(term, parts);
    }

    private Template.Use build(Term term, List<Template.Use> parts) {
        Set<Letter> letters = new LinkedHashSet<>();
        parts.forEach(part -> part.at().forEach(at -> letters.addAll(at.letters())));
        if (term instanceof Reduce reduce) {
            letters.remove(reduce.index());
        }
        term.affines().forEach(affine -> letters.addAll(affine.letters()));
        List<Affine> outside = new ArrayList<>();
        Map<Index, Affine> inside = new HashMap<>();
        for (Letter letter : letters) {
            if (letter instanceof Index index) {
                inside.put(index, Affine.of(Template.place(outside.size())));
                outside.add(Affine.of(index));
            }
        }
        List<Affine> affines = replaced(term.affines(), inside);
        if (term instanceof Reduce reduce) {
            inside.put(reduce.index(), Affine.of(Template.place(outside.size())));
        }
        List<Template.Use> uses = parts.stream()
                .map(part -> new Template.Use(part.template(), replaced(part.at(), inside)))
                .toList();
        return new Template.Use(template(head(term), affines, uses), List.copyOf(outside));
    }

    private Template template(Term head, List<Affine> affines, List<Template.Use> parts) {
        Key key = new Key(head, affines, parts);
        Template before = known.get(key);
        if (before != null) {
            return before;
        }
        Set<String> variables = new HashSet<>();
        for (Template.Use part : parts) {
            variables.addAll(part.template().variables());
        }
        if (head instanceof Variable variable) {
            variables.add(variable.name());
        }
        Template made = new Template(head, affines, parts, variables);
        if (known.size() >= MOST_TEMPLATES) {
            throw new TooLarge("a formula of too many parts");
        }
        known.put(key, made);
        return made;
    }

    /** The term without what is in it. */
    private static Term head(Term term) {
        Term empty = term.with(
                Collections.nCopies(term.affines().size(), Affine.ZERO),
                Collections.nCopies(term.parts().size(), Constant.ZERO));
        return empty instanceof Reduce reduce
                ? new Reduce(
                        reduce.operation(),
                        new Binder(
                                Template.place(0),
                                new Domain(
                                        Affine.ZERO,
                                        Affine.ZERO,
                                        reduce.domain().where())),
                        Constant.ZERO)
                : empty;
    }

    private static List<Affine> replaced(List<Affine> numbers, Map<Index, Affine> by) {
        return numbers.stream().map(number -> number.replace(by)).toList();
    }
}
