package org.handgrad.derivation.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.reading.Defined;
import org.handgrad.derivation.reading.NoteEvidence;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** Tells definitions from claims: a name that is new on the left is defined; what has a meaning already is claimed to be something. */
final class Classifier {
    private static final Set<Relation> EQUALITIES = Set.of(Relation.EQUAL, Relation.DEFINED, Relation.EQUIVALENT);

    private final NoteEvidence evidence;
    private final Map<String, Defined> seen = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    Classifier(NoteEvidence evidence) {
        this.evidence = evidence;
    }

    static boolean isEquality(Relation relation) {
        return EQUALITIES.contains(relation);
    }

    /** Whether a name is defined twice, or given a value somewhere: what it means in a line is not sure. */
    boolean isUnclear(String name) {
        return unclear.contains(name);
    }

    /** What a chain defines with its first step; nothing if it claims or states something. */
    Optional<Defined> definition(Chain chain) {
        if (!isEquality(chain.links().get(0).relation())) {
            return Optional.empty();
        }
        Optional<Defined> defined = defined(chain.sides().get(0), chain.sides().get(1));
        if (defined.isPresent() && isNumber(chain.sides().get(1))) {
            unclear.add(defined.get().name());
            return Optional.empty();
        }
        if (defined.isEmpty()) {
            return defined;
        }
        Defined before = seen.putIfAbsent(defined.get().key(), defined.get());
        if (before != null && before.isAsGeneralAs(defined.get())) {
            unclear.add(before.name());
        }
        return before == null ? defined : Optional.empty();
    }

    /** Whether it is 0: what is said to be that, is looked for. */
    static boolean isZero(Expression e) {
        return e instanceof Numeral number && number.value() == 0;
    }

    /** Whether it is a number in digits. */
    static boolean isNumber(Expression e) {
        boolean signed = e instanceof Sum sum
                && sum.terms().size() == 1
                && isNumber(sum.terms().get(0).operand());
        return signed || e instanceof Numeral || (e instanceof Negation negation && isNumber(negation.operand()));
    }

    /** {@code \\tanh(x)}: everybody knows what it is; σ may be anything. */
    static boolean isStandard(Symbol function) {
        String name = function.name().letters();
        return !name.equals("\\sigma")
                && Stream.of(Standard.values()).anyMatch(each -> each.names().contains(name));
    }

    /** Whether a side is a derivative of something that the note defines, or that everybody knows; or a number that nothing defines. */
    boolean isOfSomethingDefined(Expression side, List<Defined> known) {
        boolean[] found = new boolean[2];
        Parts.walk(side, part -> {
            if (part instanceof Application application && application.function() instanceof Primed primed) {
                found[0] = true;
                found[1] |= !isKnown(primed.operand(), known);
            } else if (part instanceof Derivative derivative) {
                found[0] = true;
                boolean open = derivative.operand() instanceof Application application
                        && !isKnown(application.function(), known);
                found[1] |= open;
            }
        });
        boolean standard = side instanceof Application application
                && application.function() instanceof Symbol function
                && isStandard(function);
        return (found[0] && !found[1]) || standard;
    }

    private boolean isKnown(Expression function, List<Defined> known) {
        Set<String> names = evidence.names(function);
        return (function instanceof Symbol symbol
                        && (isStandard(symbol) || symbol.name().letters().equals("\\sigma")))
                || known.stream().anyMatch(each -> names.contains(each.name()));
    }

    private Optional<Defined> defined(Expression left, Expression right) {
        if (left instanceof Symbol symbol) {
            return evidence.defined(symbol, List.of(), right);
        }
        boolean function = left instanceof Application application
                && application.function() instanceof Symbol name
                && !isStandard(name)
                && application.arguments().stream().allMatch(Symbol.class::isInstance)
                && new HashSet<>(application.arguments()).size()
                        == application.arguments().size();
        return function
                ? evidence.defined((Symbol) ((Application) left).function(), ((Application) left).arguments(), right)
                : Optional.empty();
    }
}
