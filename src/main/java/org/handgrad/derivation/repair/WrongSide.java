package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Indexed;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/**
 * A right side that is wrong. It is changed in its LaTeX, so that a correction is in the notation of the note.
 */
public final class WrongSide {
    private static final Pattern OPEN = Pattern.compile("(\\\\(left|[bB]igg?l)\\s*)?[(\\[]\\s*$");
    private static final Pattern SCRIPT = Pattern.compile("[_^]\\s*$");
    private static final Pattern TOKEN = Pattern.compile("\\w|\\\\[a-zA-Z]+|\\{.*}");
    private static final Pattern CLOSE = Pattern.compile("^\\s*(\\\\(right|[bB]igg?r))?\\s*[)\\]]");

    private final String equation;
    private final Expression left;
    private final Expression right;
    private final Material material;
    private final Set<String> factors;
    private final List<Expression> parts = new ArrayList<>();

    /** @param equation the LaTeX that both sides stand in */
    public WrongSide(String equation, Expression left, Expression right, Material material) {
        this.equation = equation;
        this.left = left;
        this.right = right;
        this.material = material;
        this.factors = material.factors();
        Parts.walk(right, parts::add);
        for (Expression e : List.copyOf(parts)) {
            if (e instanceof Cases cases) { // what is said of a condition is no correction
                cases.cases()
                        .forEach(row -> Parts.walk(row.condition(), part -> parts.removeIf(other -> other == part)));
            }
        }
    }

    Expression right() {
        return right;
    }

    /** Both sides, the left one first. */
    List<Expression> sides() {
        return List.of(left, right);
    }

    /** The right side and all in it. */
    List<Expression> parts() {
        return parts;
    }

    /** Those of its parts that are of one kind. */
    <T extends Expression> List<T> parts(Class<T> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Material material() {
        return material;
    }

    Set<String> factors() {
        return factors;
    }

    /** The letters of indices that the right side has and the left one has not. */
    Set<String> ownIndices() {
        Set<String> letters = new LinkedHashSet<>(indices(right));
        letters.removeAll(indices(left));
        return letters;
    }

    private Set<String> indices(Expression e) {
        Set<String> letters = new LinkedHashSet<>();
        Parts.walk(e, part -> {
            if (part instanceof Symbol symbol) {
                symbol.indices().forEach(index -> letters.add(text(index)));
            } else if (part instanceof Indexed indexed) {
                indexed.indices().forEach(index -> letters.add(text(index)));
            }
        });
        letters.removeIf(letter -> !letter.matches("[a-z]"));
        return letters;
    }

    /** What is written at an expression. */
    String text(Expression e) {
        return text(e.span());
    }

    /** What is written at a place. */
    String text(Span place) {
        return equation.substring(place.start(), place.end()).strip();
    }

    /** Where a part stands, with the brackets around it. */
    Span withBrackets(Expression e) {
        Matcher open = OPEN.matcher(equation.substring(0, e.span().start()));
        Matcher close = CLOSE.matcher(equation.substring(e.span().end()));
        boolean bracket = e instanceof Sum && open.find() && close.find();
        return bracket ? new Span(open.start(), e.span().end() + close.end()) : e.span();
    }

    /** The side with something else from one place to another; nothing if these are not in it. */
    Optional<Repair> with(EquationDiagnosis diagnosis, int from, int to, String by, String what) {
        String written = text(right);
        int start = right.span().start();
        if (from < start || to - start > written.length() || from > to) {
            return Optional.empty();
        }
        String before = written.substring(0, from - start);
        boolean bare = SCRIPT.matcher(before).find() && !TOKEN.matcher(by).matches(); // a^l, x_t
        String latex = before + (bare ? "{" + by + "}" : by) + written.substring(to - start);
        return Optional.of(new Repair(diagnosis, latex, new Span(from, to), what));
    }

    /** The side with something else in the place of a part. */
    Optional<Repair> with(EquationDiagnosis diagnosis, Expression e, String by, String what) {
        return with(diagnosis, e.span().start(), e.span().end(), by, what);
    }

    /** A part as a factor, or as the base of a power. */
    String bracketed(Expression e) {
        return e instanceof Sum || e instanceof Negation ? "(" + text(e) + ")" : text(e);
    }

    /** A part with a factor before it or behind. */
    String bracketedSum(Expression e) {
        return e instanceof Sum || e instanceof Derivative ? "(" + text(e) + ")" : text(e);
    }
}
