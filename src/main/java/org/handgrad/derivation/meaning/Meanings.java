package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.derivation.term.Entry;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** Reads the equations of one note, one after the other, with what is known from those before. */
public final class Meanings {
    private final Survey survey = Survey.begun();
    private final Scope scope = new Scope(survey.shapes());
    private final Ranks ranks = new Ranks(survey, scope);
    private Optional<Expression> lastVariable = Optional.empty();

    /** Takes a formula into account, before any of them is read. */
    public void see(Expression formula) {
        survey.see(formula);
    }

    /** Takes what the note leaves out as said. */
    public void assume(String statement) {
        Assumptions.read(statement, scope, survey.shapes());
    }

    public Scope scope() {
        return scope;
    }

    /** How the whole note uses its names. */
    public WrittenUses uses() {
        return survey.uses();
    }

    /** Whether a letter is said to be how long something is. */
    public boolean isWidth(String letter) {
        return survey.letters().isWidth(letter);
    }

    /** Whether a name with no index is declared with a shape. */
    public boolean isDeclared(String name) {
        return survey.shapes().rank(name, 0).isPresent();
    }

    /** Another heading: shapes that were guessed are guessed again. */
    public void begin(int section) {
        ranks.forget();
        scope.begin(section);
    }

    /** How many axes the last equation's names turned out to have is kept. */
    public void keepRanks() {
        ranks.remember();
    }

    /** Whether a letter counts samples, units or layers, or is a width. */
    public boolean isCounting(Expression e) {
        return e instanceof Symbol symbol && survey.letters().counts(symbol);
    }

    /** The name of a matrix that is said to be its own transpose, {@code A^T = A}. */
    public Optional<String> symmetric(Expression left, Expression right) {
        return transposed(left, right).or(() -> transposed(right, left));
    }

    private Optional<String> transposed(Expression transpose, Expression matrix) {
        boolean same = matrix instanceof Symbol
                && ((transpose instanceof Transpose t && t.operand().equals(matrix))
                        || (transpose instanceof Power power && power.base().equals(matrix) && power.mayTranspose()));
        return same ? Optional.of(survey.indices().name((Symbol) matrix)) : Optional.empty();
    }

    /** The name of a function in front of plain arguments, {@code f(x)}, {@code J(w, b)}. */
    public Optional<String> functionName(Expression e) {
        boolean head = e instanceof Application application
                && application.function() instanceof Symbol
                && application.arguments().stream().allMatch(Symbol.class::isInstance);
        return head ? Optional.of(Names.function((Symbol) ((Application) e).function())) : Optional.empty();
    }

    /** The name that a symbol has as a function. */
    public String functionName(Symbol symbol) {
        return Names.function(symbol);
    }

    /** Whether a name is that of a function that no note defines, as {@code \\log}. */
    public boolean isStandard(String name) {
        return KnownFunctions.isStandard(name);
    }

    /**
     * What two sides stand for.
     *
     * @param convention what derivatives in it mean
     * @throws NoMeaning if one of them has no meaning, or none yet
     */
    public Sides sides(Expression left, Expression right, Convention convention) throws NoMeaning {
        ranks.begin(left, right);
        return search(left, right, convention).equation(left, right);
    }

    /**
     * The variable of a function as the left side, and its value as the right: a number, or an array with the variable's axes.
     *
     * @throws NoMeaning if one of them has no meaning, or none yet
     */
    public Sides definition(Expression variable, Expression value) throws NoMeaning {
        ranks.begin(value);
        return search(variable, value, Convention.USUAL).function(variable, value);
    }

    private ShapeSearch search(Expression left, Expression right, Convention convention) {
        return new ShapeSearch(scope, ranks, () -> reader(left, right, convention));
    }

    /**
     * What names stand for, in the shapes of the equation that was read last.
     *
     * @throws NoMeaning if one is no entry of anything
     */
    public List<Entry> entries(List<Expression> names) throws NoMeaning {
        EquationReader reader = new EquationReader(survey, scope, ranks, Convention.USUAL);
        List<Entry> entries = new ArrayList<>();
        for (Expression name : names) {
            if (!(reader.read(name).body() instanceof Entry entry)) {
                throw new NoMeaning(name.span(), "this is no variable");
            }
            entries.add(entry);
        }
        return entries;
    }

    private EquationReader reader(Expression left, Expression right, Convention convention) throws NoMeaning {
        EquationReader reader = new EquationReader(survey, scope, ranks, convention, left, right);
        Optional<Expression> variable =
                PrimeReader.variable(left).or(() -> PrimeReader.variable(right)).or(() -> lastVariable);
        if (variable.isPresent() && reader.read(variable.get()).body() instanceof Entry entry) {
            reader.primeBy(entry);
            lastVariable = variable;
        }
        return reader;
    }

    /** Whether one of the sides is made of arrays. */
    public boolean hasArrays(Expression left, Expression right) {
        return ranks.isOfArrays(left) || ranks.isOfArrays(right);
    }
}
