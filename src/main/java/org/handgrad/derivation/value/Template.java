package org.handgrad.derivation.value;

import java.util.List;
import java.util.Set;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Term;

/**
 * A term with numbered places in the place of its free indices, so that {@code \sigma(z_i)} and {@code \sigma(z_k)} are one
 * template at two places. The index of a reduction has the place after those of the reduction. Equal templates are one object.
 */
final class Template {
    /**
     * A template at places.
     *
     * @param at one whole number a place, said by the places around
     */
    record Use(Template template, List<Affine> at) {}

    private final Term head;
    private final List<Affine> affines;
    private final List<Use> parts;
    private final Set<String> variables;

    /**
     * @param head the term with nothing in it: only of which kind it is
     * @param affines the whole numbers of the term, said by its places
     * @param parts the parts of the term
     * @param variables the free variables in it
     */
    Template(Term head, List<Affine> affines, List<Use> parts, Set<String> variables) {
        this.head = head;
        this.affines = affines;
        this.parts = parts;
        this.variables = variables;
    }

    /** The place of a number. */
    static Index place(int number) {
        return new Index("", number);
    }

    Term head() {
        return head;
    }

    List<Affine> affines() {
        return affines;
    }

    List<Use> parts() {
        return parts;
    }

    /** The free variables in it. */
    Set<String> variables() {
        return variables;
    }

    /** Whether it is made of entries of a free variable. */
    boolean contains(String variable) {
        return variables.contains(variable);
    }
}
