package org.handgrad.derivation.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.reading.Defined;
import org.handgrad.derivation.reading.DerivativeLayout;
import org.handgrad.derivation.reading.LineReader;
import org.handgrad.derivation.reading.NoteEvidence;
import org.handgrad.derivation.reading.NoteReading;
import org.handgrad.derivation.reading.RankSearch;
import org.handgrad.derivation.reading.Unread;
import org.handgrad.derivation.value.Assumption;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;

/** Reads a note as a whole, and judges its claims by that. */
public final class WholeNote {
    private final NoteEvidence evidence;
    private final Classifier classifier;
    private final List<NoteReading> readings = new ArrayList<>();
    private final IdentityHashMap<Chain, List<Opinion>> opinions = new IdentityHashMap<>();
    private final List<Defined> known = new ArrayList<>();
    private final IdentityHashMap<Chain, Defined> definitions = new IdentityHashMap<>();
    private final List<Assumption> symmetric = new ArrayList<>();
    private Optional<Expression> last = Optional.empty();
    private Optional<Expression> beginning = Optional.empty();
    private boolean derived;
    private boolean understood;

    /**
     * A formula of a note.
     *
     * @param latex what its spans belong to
     */
    public record Line(Expression formula, String latex, boolean displayed) {}

    private WholeNote(List<Line> lines) {
        this.evidence = new NoteEvidence(lines.stream().map(Line::formula).toList());
        this.classifier = new Classifier(evidence);
        List<Defined> all = new ArrayList<>();
        for (Line line : lines) {
            if (line.formula() instanceof Chain chain) {
                evidence.symmetric(chain).ifPresent(name -> symmetric.add(new Assumption.Symmetric(name)));
                classifier.definition(chain).ifPresent(defined -> {
                    definitions.put(chain, defined);
                    all.add(defined);
                });
            }
        }
        NoteReading best = RankSearch.of(evidence, all);
        for (DerivativeLayout layout : DerivativeLayout.values()) {
            if (layout == DerivativeLayout.GRADIENT || evidence.hasArrays()) {
                readings.add(best.with(layout));
            }
        }
    }

    /** What is said of the steps of each chain; of a step of which nothing can be said, nothing. */
    public static Map<Chain, List<Opinion>> opinions(List<Line> lines) {
        WholeNote note = new WholeNote(lines);
        for (Line line : lines) {
            if (line.formula() instanceof Chain chain) {
                note.judge(chain, line);
            } else if (line.displayed()) {
                note.begin(line.formula());
                note.last = Optional.of(line.formula());
            }
        }
        return note.opinions;
    }

    private void begin(Expression first) {
        beginning = Optional.of(first);
        derived = classifier.isOfSomethingDefined(first, known);
        understood = true;
    }

    private void judge(Chain chain, Line line) {
        List<Expression> sides = new ArrayList<>(chain.sides());
        boolean continued = sides.get(0) instanceof Missing && last.isPresent();
        if (continued) {
            sides.set(0, last.get());
        } else {
            begin(sides.get(0));
        }
        last = Optional.of(sides.get(sides.size() - 1));
        List<Opinion> steps = new ArrayList<>();
        for (int k = 0; k < chain.links().size(); k++) {
            Opinion step = Opinion.NONE;
            if (k == 0 && definitions.containsKey(chain)) {
                known.add(definitions.get(chain));
                step = isReadable(definitions.get(chain)) ? new Opinion(Opinion.Kind.DEFINITION, "") : Opinion.NONE;
            } else if (Classifier.isEquality(chain.links().get(k).relation()) && isWhole(sides, k)) {
                step = claim(sides.get(k), sides.get(k + 1), line, k > 0 || continued);
            }
            understood &= step.kind() != Opinion.Kind.UNKNOWN;
            steps.add(step);
        }
        opinions.put(chain, steps);
    }

    private static boolean isWhole(List<Expression> sides, int k) {
        return Parts.first(sides.get(k), Missing.class).isEmpty()
                && Parts.first(sides.get(k + 1), Missing.class).isEmpty();
    }

    /** A step of which nothing can be said may still be equal to what its chain begins with. */
    private Opinion claim(Expression left, Expression right, Line line, boolean later) {
        Opinion opinion = claim(left, right, line.latex());
        if (!later || understood || opinion.kind() == Opinion.Kind.HOLDS) {
            return opinion;
        }
        Opinion whole = claim(beginning.orElseThrow(), right, line.latex());
        return whole.kind() == Opinion.Kind.HOLDS ? whole : Opinion.NONE;
    }

    private Opinion claim(Expression left, Expression right, String latex) {
        if (known.stream().anyMatch(each -> each.says(left, right, evidence))) {
            return new Opinion(Opinion.Kind.UNKNOWN, "it says again what is defined above");
        }
        List<SideComparison> all = new ArrayList<>();
        for (NoteReading reading : readings) {
            SideComparison comparison = SideComparison.of(evidence, reading, known, symmetric, latex, left, right);
            if (comparison.outcome() == Outcome.EQUAL && comparison.turned()) {
                return new Opinion(Opinion.Kind.UNKNOWN, "it holds only if a derivative by a matrix is its transpose");
            }
            if (comparison.outcome() == Outcome.EQUAL && !isClear(comparison, left, right)) {
                return new Opinion(Opinion.Kind.UNKNOWN, "a name is defined twice");
            }
            if (comparison.outcome() == Outcome.EQUAL) {
                String how = reading.layout() == DerivativeLayout.GRADIENT
                        ? ""
                        : "with " + reading.layout().said();
                return new Opinion(Opinion.Kind.HOLDS, how);
            }
            if (comparison.outcome() == Outcome.NOTHING) {
                return new Opinion(Opinion.Kind.UNKNOWN, "both sides are 0");
            }
            all.add(comparison);
        }
        SideComparison usual = all.get(0);
        for (SideComparison each : all) {
            if (each.outcome() == Outcome.UNKNOWN && (each.equals(usual) || isConditional(each))) {
                return new Opinion(Opinion.Kind.UNKNOWN, each.reason());
            }
        }
        boolean sure = understood
                && (derived || classifier.isOfSomethingDefined(left, known))
                && !Classifier.isZero(right)
                && !isAmbiguous(left)
                && !isAmbiguous(right)
                && usual.outcome() == Outcome.DIFFERENT
                && usual.isClosed()
                && isClear(usual, left, right);
        boolean misfit = all.stream().allMatch(each -> each.outcome() == Outcome.MISFIT);
        if (misfit && isOuterProduct(left, right)) {
            return new Opinion(Opinion.Kind.SHAPELESS, usual.reason());
        }
        return new Opinion(sure ? Opinion.Kind.WRONG : Opinion.Kind.DIFFERENT, usual.reason());
    }

    /** Whether it is not plain how far a derivative reaches: {@code \\nabla_v v^T v}. */
    private static boolean isAmbiguous(Expression side) {
        boolean[] found = new boolean[1];
        Parts.walk(side, part -> {
            if (part instanceof Product product) {
                found[0] |= product.factors().stream()
                        .anyMatch(factor -> factor instanceof Derivative derivative
                                && derivative.form() != Derivative.Form.QUOTIENT
                                && derivative.form() != Derivative.Form.SLASH);
            }
        });
        return found[0];
    }

    private boolean isReadable(Defined defined) {
        try {
            LineReader reader = new LineReader(evidence, readings.get(0), known, "", List.of(defined.body()));
            return reader.rank(defined) >= 0;
        } catch (Unread e) {
            return false;
        }
    }

    /** The derivative by a matrix, which is to be a product without a transpose: of two vectors that is none. */
    private boolean isOuterProduct(Expression left, Expression right) {
        boolean two = right instanceof Product product
                && product.factors().size() == 2
                && product.factors().stream().allMatch(each -> each instanceof Symbol || each instanceof Derivative);
        return two
                && left instanceof Derivative derivative
                && derivative.variables().size() == 1
                && evidence.names(derivative.variables().get(0)).stream()
                        .anyMatch(name -> readings.get(0).ranks().getOrDefault(name, 0) == 2);
    }

    private static boolean isConditional(SideComparison comparison) {
        return comparison.reason().startsWith("it holds where");
    }

    /** Whether every name means one thing in all of the note. */
    private boolean isClear(SideComparison comparison, Expression left, Expression right) {
        Set<String> behind = new HashSet<>(comparison.left());
        behind.addAll(comparison.right());
        behind.addAll(evidence.names(left));
        behind.addAll(evidence.names(right));
        return behind.stream().noneMatch(classifier::isUnclear);
    }
}
