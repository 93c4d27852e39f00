package org.handgrad.derivation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Derivative;
import org.handgrad.derivation.core.Domain;
import org.handgrad.derivation.core.Relation;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.reading.Defined;
import org.handgrad.derivation.reading.DerivativeLayout;
import org.handgrad.derivation.reading.LineReader;
import org.handgrad.derivation.reading.NoteEvidence;
import org.handgrad.derivation.reading.NoteReading;
import org.handgrad.derivation.reading.Unread;
import org.handgrad.derivation.reading.Value;
import org.handgrad.derivation.value.Answer;
import org.handgrad.derivation.value.Assumption;
import org.handgrad.derivation.value.Comparison;
import org.handgrad.derivation.value.Setting;
import org.handgrad.notation.tree.Expression;

/**
 * Two sides of a line, compared by one reading.
 *
 * @param reason why nothing can be said, or where they are equal
 * @param left what is behind the left side
 * @param right what is behind the right side
 * @param turned whether they are matrices by a layout in which a derivative by a matrix is turned round
 */
record SideComparison(Outcome outcome, String reason, Set<String> left, Set<String> right, boolean turned) {
    private static SideComparison unknown(String reason) {
        return new SideComparison(Outcome.UNKNOWN, reason, Set.of(), Set.of(), false);
    }

    /** Whether the right side is made of what the left one is made of, and of nothing else. */
    boolean isClosed() {
        return left.containsAll(right);
    }

    /**
     * Compares them.
     *
     * @param known what the note defines before
     * @param symmetric matrices that are their own transposes
     */
    static SideComparison of(
            NoteEvidence evidence,
            NoteReading reading,
            List<Defined> known,
            List<Assumption> symmetric,
            String latex,
            Expression left,
            Expression right) {
        if (left.equals(right)) {
            return unknown("both sides say the same");
        }
        try {
            List<Expression> both = List.of(left, right);
            LineReader reader = new LineReader(evidence, reading, known, latex, both);
            reader.prepare(both);
            Value a = reader.side(left);
            Value b = reader.side(right);
            if (!reader.haveOneShape(a, b)) {
                boolean zero = b.rank() == 0 && b.array().body().equals(Constant.ZERO);
                String reason = "the sides have different shapes";
                return zero ? unknown(reason) : new SideComparison(Outcome.MISFIT, reason, Set.of(), Set.of(), false);
            }
            boolean turned = reading.layout() == DerivativeLayout.JACOBIAN && a.rank() == 2 && isByMatrix(left, reader);
            return compared(reader, a, b, symmetric, turned);
        } catch (Unread e) {
            Outcome outcome = e.isMisfit() ? Outcome.MISFIT : Outcome.UNKNOWN;
            return new SideComparison(outcome, e.getMessage(), Set.of(), Set.of(), false);
        }
    }

    private static SideComparison compared(
            LineReader reader, Value a, Value b, List<Assumption> symmetric, boolean turned) {
        List<Binder> free = new ArrayList<>(reader.free());
        free.addAll(a.array().axes());
        List<Affine> at =
                a.array().axes().stream().map(axis -> Affine.of(axis.index())).toList();
        Term left = a.array().body();
        Term right = b.array().at(at);
        Map<String, Set<String>> costs = Costs.in(reader.definitions(), List.of(left, right));
        boolean said = Costs.in(reader.definitions(), List.of(right)).keySet().containsAll(costs.keySet());
        Costs.define(costs, reader);
        Definitions definitions = reader.definitions();
        if (!said) {
            return unknown("what is differentiated, the note does not say");
        }
        if (isDetached(left, definitions) || isDetached(right, definitions)) {
            return unknown("what is differentiated does not depend on the variable, as far as the note says");
        }
        boolean obscure = Stream.of(left, right)
                .flatMap(side -> definitions.behind(side).stream())
                .anyMatch(reader::isObscure);
        if (obscure && (isDerived(left) || isDerived(right))) {
            return unknown("something is differentiated that is defined by what has no meaning yet");
        }
        Setting setting = Setting.EMPTY
                .with(definitions)
                .with(reader.lengths())
                .over(free)
                .assuming(symmetric);
        Answer answer = Comparison.of(setting, left, right);
        Set<String> behindLeft = definitions.behind(left);
        Set<String> behindRight = definitions.behind(right);
        if (answer instanceof Answer.CannotTell untold) {
            return unknown(untold.reason());
        }
        if (answer instanceof Answer.Equal) {
            boolean nothing = Comparison.of(setting, left, Constant.ZERO) instanceof Answer.Equal;
            return new SideComparison(nothing ? Outcome.NOTHING : Outcome.EQUAL, "", behindLeft, behindRight, turned);
        }
        if (reader.isDisputed()) {
            return unknown("sums run over one axis to different ends");
        }
        String condition = sufficient(reader, setting, left, right);
        return condition.isEmpty() && !obscure
                ? new SideComparison(Outcome.DIFFERENT, "", behindLeft, behindRight, turned)
                : unknown(condition);
    }

    /** What a note may take for granted that makes sides equal; empty if nothing does. */
    private static String sufficient(LineReader reader, Setting setting, Term left, Term right) {
        Set<String> square = new TreeSet<>();
        Set<String> behind = new TreeSet<>(setting.definitions().behind(left));
        behind.addAll(setting.definitions().behind(right));
        for (String name : behind) {
            List<Affine> shape = reader.shape(name);
            if (shape != null && shape.size() == 2 && reader.lengths().same(shape.get(0), shape.get(1))) {
                square.add(name);
            }
        }
        List<Assumption> symmetric = new ArrayList<>();
        square.forEach(name -> symmetric.add(new Assumption.Symmetric(name)));
        if (!square.isEmpty() && holds(setting.assuming(symmetric), left, right)) {
            return "it holds where " + String.join(", ", square) + " is symmetric";
        }
        List<Assumption> shares = new ArrayList<>();
        for (String name : behind) {
            List<Affine> shape = reader.shape(name);
            boolean free = setting.definitions().of(name).isEmpty();
            if (free && shape != null && !shape.isEmpty() && shape.size() <= 2) {
                int axis = shape.size() - 1;
                shares.add(new Assumption.Distribution(name, axis, shape.get(axis)));
            }
        }
        if (!shares.isEmpty() && holds(setting.assuming(shares), left, right)) {
            return "it holds where something adds up to 1";
        }
        List<Binder> apart = new ArrayList<>();
        for (Binder binder : setting.free()) {
            Condition others = Condition.ALWAYS;
            for (Binder before : apart) {
                others = others.and(
                        Condition.of(Affine.of(binder.index()), Relation.NOT_EQUAL, Affine.of(before.index())));
            }
            Domain domain = binder.domain();
            apart.add(new Binder(binder.index(), new Domain(domain.from(), domain.to(), others)));
        }
        return apart.size() > 1 && holds(setting.over(apart), left, right)
                ? "it holds where the indices are not the same"
                : "";
    }

    private static boolean holds(Setting setting, Term left, Term right) {
        return Comparison.of(setting, left, right) instanceof Answer.Equal;
    }

    private static boolean isDerived(Term term) {
        return term instanceof Derivative || term.parts().stream().anyMatch(SideComparison::isDerived);
    }

    /** Whether it is the derivative of a number by something with two axes: then it has these. */
    private static boolean isByMatrix(Expression side, LineReader reader) {
        return side instanceof org.handgrad.notation.tree.Derivative derivative
                && derivative.variables().stream()
                        .anyMatch(by -> reader.side(by).rank() == 2);
    }

    /** Whether something is differentiated by what it does not depend on, as far as the note says. */
    private static boolean isDetached(Term term, Definitions definitions) {
        boolean here = term instanceof Derivative derivative
                && !definitions.behind(derivative.of()).contains(derivative.by().name());
        return here || term.parts().stream().anyMatch(part -> isDetached(part, definitions));
    }
}
