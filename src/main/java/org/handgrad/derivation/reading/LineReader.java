package org.handgrad.derivation.reading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Algebra;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Count;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Domain;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Indicator;
import org.handgrad.derivation.core.Lengths;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Term;
import org.handgrad.notation.tree.AbsoluteValue;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.At;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;
import org.handgrad.notation.tree.Tuple;
import org.hipparchus.fraction.BigFraction;

/** Reads the sides of one line by one reading of the note. What it meets on the way, lengths and definitions, it keeps. */
public final class LineReader implements Formulas {
    private final NoteEvidence evidence;
    private final String latex;
    private final Fit fit = new Fit();
    private final Counting counting;
    private final Entries entries;
    private final Reductions reductions;
    private final Slopes slopes;
    private final Applied applied;
    private final Substituted substituted;
    private final Operations arithmetic;

    /**
     * @param known what the note defines before the line
     * @param latex what the line is written in, to which the spans of its parts belong
     * @param formulas of the line: definitions of the layers that they mention are followed
     */
    public LineReader(
            NoteEvidence evidence, NoteReading reading, List<Defined> known, String latex, List<Expression> formulas) {
        this.evidence = evidence;
        this.latex = latex;
        this.counting = new Counting(evidence, fit);
        Map<String, Level> lowest = Lowest.of(evidence, formulas);
        this.entries = new Entries(evidence, reading, known, lowest, fit, counting, this);
        this.reductions = new Reductions(counting, this);
        this.slopes = new Slopes(evidence, entries, fit, reading.layout(), this);
        this.applied = new Applied(evidence, known, entries, reductions, counting, fit, this);
        this.substituted = new Substituted(evidence, entries, counting, this);
        this.arithmetic = new Operations(fit, this);
    }

    /** A side of the line. */
    public Value side(Expression e) {
        return value(e, Surroundings.CLAIM);
    }

    /** Takes over the definitions of all names in a formula, and their shapes; then nothing more may be said of these. */
    public void prepare(List<Expression> formulas) {
        for (Expression formula : formulas) {
            Lowest.symbols(formula).forEach(this::meet);
        }
        fit.close();
    }

    private void meet(Symbol symbol) {
        try {
            entries.of(evidence.called(symbol), Surroundings.CLAIM);
        } catch (Unread e) {
            return; // whoever needs it, will see
        }
    }

    /** The right side of what defines a name, and how many axes the name has. */
    public int rank(Defined defined) {
        Map<String, Index> indices = new HashMap<>();
        for (Expression index : defined.called().at()) {
            String letter = Spelling.of(((Symbol) index).name());
            indices.put(
                    letter,
                    counting.binder(letter, Domain.upTo(counting.unknown(letter)))
                            .index());
        }
        Surroundings inside = new Surroundings(Map.of(), indices, Map.of(), false);
        return defined.called().at().size() + value(defined.body(), inside).rank();
    }

    public List<Binder> free() {
        return counting.free();
    }

    /** Whether two sums run over one axis to different ends, so that its length is not plain. */
    public boolean isDisputed() {
        return fit.isDisputed();
    }

    public Lengths lengths() {
        return fit.lengths();
    }

    public Definitions definitions() {
        return entries.definitions();
    }

    /** Whether two values have the same shape, as far as may be said. */
    public boolean haveOneShape(Value a, Value b) {
        if (a.rank() != b.rank()) {
            return false;
        }
        for (int k = 0; k < a.rank(); k++) {
            if (!Value.fits(a, k, b, k, fit)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Value value(Expression e, Surroundings around) {
        if (e instanceof Numeral number) {
            return Value.number(new Constant(fraction(number.digits())));
        }
        if (e instanceof Symbol symbol) {
            return symbol(symbol, around);
        }
        if (e instanceof Product product) {
            Expression rewritten = Substituted.rewritten(product, latex);
            return rewritten instanceof Product factors
                    ? arithmetic.product(factors, around)
                    : value(rewritten, around);
        }
        if (e instanceof Sum sum) {
            return arithmetic.sum(sum, around);
        }
        if (e instanceof Negation negation) {
            return value(negation.operand(), around).each(Algebra::negative);
        }
        if (e instanceof Quotient quotient) {
            Term below = value(quotient.denominator(), around).number();
            return value(quotient.numerator(), around).each(term -> Algebra.over(term, below));
        }
        if (e instanceof Application application) {
            return applied.of(application, around);
        }
        if (e instanceof BigOperator operator) {
            return reductions.of(operator, around);
        }
        if (e instanceof Derivative derivative) {
            int start = derivative.span().start();
            boolean squared =
                    start < latex.length() && latex.substring(start).matches("(?s)\\\\nabla\\s*\\^\\s*\\{?2.*");
            return slopes.of(derivative, squared, around);
        }
        if (e instanceof At at) {
            return substituted.of(at, around);
        }
        if (e instanceof Transpose transpose) {
            return value(transpose.operand(), around).transposed();
        }
        if (e instanceof Tuple pair
                && pair.bracket() == Tuple.Bracket.ANGLE
                && pair.elements().size() == 2) {
            return Value.number(Value.inner(
                    value(pair.elements().get(0), around), value(pair.elements().get(1), around), fit));
        }
        if (e instanceof AbsoluteValue absolute) {
            return Value.number(
                    Standard.ABS.of(value(absolute.operand(), around).number()));
        }
        if (e instanceof Root root && root.degree().isEmpty()) {
            return value(root.radicand(), around).each(Standard.SQRT::of);
        }
        return arithmetic.other(e, around);
    }

    private static BigFraction fraction(String digits) {
        int point = digits.indexOf('.');
        int places = point < 0 ? 0 : digits.length() - point - 1;
        return new BigFraction(new BigInteger("0" + digits.replace(".", "")), BigInteger.TEN.pow(places));
    }

    private Value symbol(Symbol symbol, Surroundings around) {
        String spelled = Spelling.of(symbol.name());
        Called called = evidence.called(symbol);
        if (around.arguments().containsKey(called.name())) {
            return argument(around.arguments().get(called.name()), symbol, around);
        }
        boolean bare = symbol.indices().isEmpty() && symbol.marks().isEmpty();
        if (bare && around.indices().containsKey(spelled)) {
            return Value.number(Count.of(Affine.of(around.indices().get(spelled))));
        }
        boolean defined = entries.isDefined(called);
        if (bare && !defined && evidence.letters().isLength(spelled)) {
            return Value.number(Count.of(Affine.of(fit.named(spelled))));
        }
        if (bare && !defined && around.open() && evidence.letters().isIndex(spelled)) {
            return Value.number(Count.of(counting.counted(symbol, around)));
        }
        if (!defined && spelled.equals("\\delta") && called.at().size() == 2) {
            Affine axis = counting.unknown("delta");
            return Value.number(Indicator.delta(
                    counting.position(called.at().get(0), around, axis),
                    counting.position(called.at().get(1), around, axis)));
        }
        if (bare && !defined && spelled.equals("I") && evidence.hasArrays()) {
            return identity();
        }
        if (bare && symbol.name().letters().equals("1") && symbol.name().style() != Name.Style.PLAIN) {
            Binder axis = counting.binder("a", Domain.upTo(counting.unknown("1")));
            return new Value(new Array(List.of(axis), Constant.ONE), VectorDirection.COLUMN);
        }
        return entries.of(called, around);
    }

    private Value identity() {
        Affine length = counting.unknown("I");
        Binder down = Binder.upTo(counting.fresh("a"), length);
        Binder across = Binder.upTo(counting.fresh("a"), length);
        Term delta = Indicator.delta(Affine.of(down.index()), Affine.of(across.index()));
        return new Value(new Array(List.of(down, across), delta), VectorDirection.COLUMN);
    }

    /** An argument of a function, or entries of it, with indices of its own at each place where it stands. */
    private Value argument(Value value, Symbol symbol, Surroundings around) {
        List<Expression> indices = evidence.called(symbol).at();
        if (indices.size() > value.rank()) {
            throw Unread.misfit("more indices than axes");
        }
        List<Affine> at = new ArrayList<>();
        List<Binder> axes = new ArrayList<>();
        for (int k = 0; k < value.rank(); k++) {
            if (k < indices.size()) {
                at.add(counting.position(indices.get(k), around, value.length(k)));
            } else {
                Binder own = new Binder(
                        counting.fresh("a"), value.array().axes().get(k).domain());
                axes.add(own);
                at.add(Affine.of(own.index()));
            }
        }
        return new Value(new Array(axes, value.array().at(at)), value.direction());
    }

    /** Whether a variable is defined by something that has no meaning: it may depend on anything. */
    public boolean isObscure(String variable) {
        return entries.isObscure(variable);
    }

    /** How long the axes of a variable are that was met. */
    public List<Affine> shape(String variable) {
        return entries.shape(variable);
    }

    /** Lets a name that nothing defines be something. */
    public void define(String variable, Array array) {
        entries.define(variable, array);
    }
}
