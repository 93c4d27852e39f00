package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** Reads the equations of one note, one after the other, with what is known from those before. */
public final class Meanings {
    private final Survey survey = Survey.begun();
    private final Scope scope = new Scope();
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
        ranks.begin(hasArrays(left, right));
        NoMeaning first = null;
        Candidate strained = null;
        Candidate detached = null;
        Candidate loose = null;
        UnknownQuantities before = scope.unknowns();
        List<Map<Ranks.Key, Integer>> attempts = new ArrayList<>(List.of(Map.of()));
        for (int k = 0; k < attempts.size(); k++) {
            ranks.attempt(attempts.get(k));
            scope.takeBack(before);
            try {
                Lowering lowering = lowering(left, right, convention);
                Tensor[] both = {lowering.read(left), lowering.read(right)};
                Optional<Sides> exact = exact(both);
                boolean apart = isDetached(both[0].body()) || isDetached(both[1].body());
                if (exact.isPresent() && !apart && !lowering.isStrained()) {
                    return exact.get();
                }
                if (exact.isPresent()) {
                    Candidate fitting = new Candidate(exact.get(), attempts.get(k), scope.unknowns());
                    strained = strained == null && !apart ? fitting : strained;
                    detached = detached == null ? fitting : detached;
                }
                loose = loose == null && !(apart && k > 0)
                        ? new Candidate(loose(both), attempts.get(k), scope.unknowns())
                        : loose;
            } catch (NoMeaning e) {
                first = first == null ? e : first;
            }
            if (k == 0) {
                attempts.addAll(ranks.attempts());
            }
        }
        boolean meant = loose != null && !isDetached(loose.sides.left()) && !isDetached(loose.sides.right());
        Candidate best = strained != null ? strained : meant || detached == null ? loose : detached;
        scope.takeBack(before);
        if (best == null) {
            throw first == null ? NoMeaning.misfit(right.span()) : first;
        }
        ranks.attempt(best.ranks);
        scope.takeBack(best.unknowns);
        return best.sides;
    }

    /** What both sides may stand for, with the ranks and the unknown functions that make it so. */
    private record Candidate(Sides sides, Map<Ranks.Key, Integer> ranks, UnknownQuantities unknowns) {}

    /** Whether something is differentiated by what it is not made of: then its shape was not meant. */
    private boolean isDetached(Term term) {
        boolean here = term instanceof Slope slope
                && !scope.symbolic().depends(slope.of(), slope.by().quantity());
        return here || term.parts().stream().anyMatch(this::isDetached);
    }

    /**
     * The variable of a function as the left side, and its value as the right: a number, or an array with the variable's axes.
     *
     * @throws NoMeaning if one of them has no meaning, or none yet
     */
    public Sides definition(Expression variable, Expression value) throws NoMeaning {
        ranks.begin(hasArrays(value));
        NoMeaning first = null;
        List<Map<Ranks.Key, Integer>> attempts = new ArrayList<>(List.of(Map.of()));
        for (int k = 0; k < attempts.size(); k++) {
            ranks.attempt(attempts.get(k));
            try {
                Lowering lowering = lowering(variable, value, Convention.USUAL);
                Tensor[] both = {lowering.read(variable), lowering.read(value)};
                if (both[0].rank() == both[1].rank()) {
                    return sides(both[0], both[1].at(both[0].axes()));
                }
                if (both[1].rank() == 0) {
                    return sides(both[0], both[1].body());
                }
            } catch (NoMeaning e) {
                first = first == null ? e : first;
            }
            if (k == 0) {
                attempts.addAll(ranks.attempts());
            }
        }
        throw first == null ? NoMeaning.misfit(value.span()) : first;
    }

    /**
     * What names stand for, in the shapes of the equation that was read last.
     *
     * @throws NoMeaning if one is no entry of anything
     */
    public List<Entry> entries(List<Expression> names) throws NoMeaning {
        Lowering lowering = new Lowering(survey, scope, ranks, Set.of(), Convention.USUAL);
        List<Entry> entries = new ArrayList<>();
        for (Expression name : names) {
            if (!(lowering.read(name).body() instanceof Entry entry)) {
                throw new NoMeaning(name.span(), "this is no variable");
            }
            entries.add(entry);
        }
        return entries;
    }

    private Lowering lowering(Expression left, Expression right, Convention convention) throws NoMeaning {
        Lowering lowering = new Lowering(survey, scope, ranks, applied(left, right), convention);
        Optional<Expression> variable =
                primeVariable(left).or(() -> primeVariable(right)).or(() -> lastVariable);
        if (variable.isPresent() && lowering.read(variable.get()).body() instanceof Entry entry) {
            lowering.primeBy(entry);
            lastVariable = variable;
        }
        return lowering;
    }

    private static Set<String> applied(Expression... sides) {
        Set<String> names = new HashSet<>();
        for (Expression side : sides) {
            Parts.walk(side, part -> {
                if (part instanceof Application application && application.function() instanceof Symbol head) {
                    names.add(Names.function(head));
                }
            });
        }
        return names;
    }

    private Optional<Sides> exact(Tensor[] both) {
        if (both[0].rank() > 0 && both[1].body() instanceof Constant) {
            return Optional.of(sides(both[0], both[1].body())); // 0 is an array of zeros
        }
        boolean fits = both[0].rank() == both[1].rank();
        return fits ? Optional.of(sides(both[0], both[1].at(both[0].axes()))) : Optional.empty();
    }

    /** A number beside an array stands for all entries, an array beside another of fewer axes for all that it has more. */
    private Sides loose(Tensor[] both) {
        Tensor left = both[0];
        Tensor right = both[1];
        List<Index> axes = new ArrayList<>(right.axes());
        int common = Math.min(left.rank(), right.rank());
        for (int k = 1; k <= common; k++) {
            axes.set(right.rank() - k, left.axes().get(left.rank() - k));
        }
        return sides(left, right.at(axes));
    }

    private Sides sides(Tensor left, Term right) {
        Optional<Entry> entry = left.body() instanceof Entry e ? Optional.of(e) : Optional.empty();
        return new Sides(left.body(), right, left.axes(), entry, Opaques.in(scope, left.body(), right));
    }

    /** The variable of {@code C(w)'}, or of a derivative. */
    private static Optional<Expression> primeVariable(Expression e) {
        if (e instanceof Primed primed) {
            return Parts.first(primed.operand(), Application.class)
                    .map(Meanings::innermost)
                    .or(() -> primeVariable(primed.operand()));
        }
        if (e instanceof Application application && application.function() instanceof Primed) {
            Expression inside = innermost(application);
            return inside instanceof Symbol ? Optional.of(inside) : Optional.empty();
        }
        if (e instanceof Derivative derivative && !derivative.variables().isEmpty()) {
            return Optional.of(derivative.variables().get(0));
        }
        for (Expression part : Parts.of(e)) {
            Optional<Expression> found = primeVariable(part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Expression innermost(Application application) {
        Expression argument = application.arguments().get(0);
        return argument instanceof Application inner ? innermost(inner) : argument;
    }

    /** Whether one of the sides is made of arrays. */
    public boolean hasArrays(Expression left, Expression right) {
        return hasArrays(left) || hasArrays(right);
    }

    private boolean hasArrays(Expression e) {
        boolean here = e instanceof Transpose
                || e instanceof Norm
                || ArrayNotation.isOperation(e)
                || (e instanceof Product product && survey.arrays().isOfArrays(product))
                || (e instanceof Power power
                        && power.mayTranspose()
                        && power.base() instanceof Symbol base
                        && survey.arrays().isTransposed(survey.indices().name(base))
                        && Names.isCapital(Names.key(base.name())))
                || (e instanceof Symbol symbol
                        && ranks.isArray(
                                survey.indices().name(symbol), survey.indices().count(symbol)));
        return here || Parts.of(e).stream().anyMatch(this::hasArrays);
    }
}
