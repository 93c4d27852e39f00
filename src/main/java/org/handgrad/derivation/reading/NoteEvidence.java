package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** What all formulas of a note show of its names. */
public final class NoteEvidence {
    private final NoteLetters letters;
    private final Naming naming;
    private final Map<String, Set<Integer>> uses = new HashMap<>();
    private final Map<String, Integer> turned = new HashMap<>(); // transposed, with so many indices
    private final Map<String, Integer> bold = new HashMap<>(); // bold, with so many indices at most
    private final Set<String> applied = new HashSet<>();
    private final Set<String> differentiated = new HashSet<>();
    private final Set<String> operands = new HashSet<>();
    private final Set<String> layered = new HashSet<>();
    private final List<Declared> declared = new ArrayList<>();
    private boolean arrays;
    private boolean beside; // a capital letter beside a small one

    public NoteEvidence(List<Expression> formulas) {
        formulas.forEach(formula -> declared.addAll(Declared.in(formula)));
        letters = new NoteLetters(formulas, declared);
        naming = new Naming(letters);
        formulas.forEach(formula -> Parts.walk(formula, this::derivatives));
        formulas.forEach(this::uses);
        declared.forEach(each -> note(each.name()));
        arrays |= !declared.isEmpty() || !turned.isEmpty() || !bold.isEmpty();
    }

    private void derivatives(Expression part) {
        if (part instanceof Application application
                && application.function() instanceof Primed primed
                && primed.operand() instanceof Symbol function) {
            differentiated.add(Spelling.of(function.name()));
        }
        if (part instanceof Norm
                || (part instanceof Product product && product.signs().contains(Product.Times.ODOT))) {
            arrays = true;
        }
        if (part instanceof Application application
                && application.function() instanceof Symbol function
                && application.form() != Application.Form.BARE) {
            applied.add(Spelling.of(function.name()));
        }
        if (part instanceof Product product) {
            for (int k = 0; k + 1 < product.factors().size(); k++) {
                beside |= isMatrixBeside(
                                product.factors().get(k), product.factors().get(k + 1))
                        || isMatrixBeside(
                                product.factors().get(k + 1), product.factors().get(k));
            }
        }
    }

    private static boolean isMatrixBeside(Expression capital, Expression small) {
        return capital instanceof Symbol matrix
                && matrix.indices().isEmpty()
                && Conventions.MATRICES.contains(Spelling.of(matrix.name()))
                && small instanceof Symbol vector
                && vector.indices().isEmpty()
                && Conventions.VECTORS.contains(Spelling.of(vector.name()));
    }

    private void uses(Expression formula) {
        Parts.walk(formula, part -> {
            if (part instanceof Symbol symbol) {
                note(symbol);
            } else if (part instanceof Derivative derivative) {
                operands.addAll(names(
                        derivative.operand() instanceof Application application
                                ? application.function()
                                : derivative.operand()));
            } else if (part instanceof Transpose transpose && transpose.operand() instanceof Symbol symbol) {
                turn(symbol);
            } else if (part instanceof Power power && power.mayTranspose() && power.base() instanceof Symbol symbol) {
                turn(symbol);
            }
        });
    }

    private void note(Symbol symbol) {
        try {
            Called called = called(symbol);
            uses.computeIfAbsent(called.name(), key -> new TreeSet<>())
                    .add(called.at().size());
            if (Spelling.isBold(symbol.name())) {
                bold.merge(called.name(), called.at().size(), Math::max);
            }
            if (called.level().isPresent()) {
                layered.add(called.name());
            }
        } catch (Unread e) {
            return; // nobody asks for it
        }
    }

    private void turn(Symbol symbol) {
        try {
            Called called = called(symbol);
            turned.merge(called.name(), called.at().size(), Math::max);
        } catch (Unread e) {
            return;
        }
    }

    /** What its letters are for. */
    NoteLetters letters() {
        return letters;
    }

    /** What a symbol is called. */
    Called called(Symbol symbol) {
        return naming.called(symbol);
    }

    boolean isApplied(String name) {
        return applied.contains(name);
    }

    /** Whether a prime makes it a function. */
    boolean isPrimed(String name) {
        return differentiated.contains(name);
    }

    /** Whether it is differentiated somewhere. */
    boolean isOperand(String name) {
        return operands.contains(name);
    }

    boolean isLayered(String name) {
        return layered.contains(name);
    }

    /** Whether the note has arrays. */
    public boolean hasArrays() {
        return arrays || beside;
    }

    /** Whether it says so: a letter in bold, a transpose, a shape. */
    public boolean saysArrays() {
        return arrays;
    }

    /** The names in a formula, those of functions too. */
    public Set<String> names(Expression formula) {
        Set<String> names = new HashSet<>();
        for (Symbol symbol : Lowest.symbols(formula)) {
            try {
                names.add(called(symbol).name());
            } catch (Unread e) {
                names.add(Spelling.of(symbol.name()));
            }
        }
        return names;
    }

    /** The name of a matrix that a formula says to be its own transpose. */
    public Optional<String> symmetric(Chain chain) {
        Expression left = chain.sides().get(0);
        Expression right = chain.sides().get(1);
        boolean turned = isTransposeOf(left, right) || isTransposeOf(right, left);
        Expression matrix = left instanceof Symbol ? left : right;
        return turned && matrix instanceof Symbol symbol
                ? Optional.of(called(symbol).name())
                : Optional.empty();
    }

    private static boolean isTransposeOf(Expression e, Expression matrix) {
        return (e instanceof Transpose transpose && transpose.operand().equals(matrix))
                || (e instanceof Power power
                        && power.mayTranspose()
                        && power.base().equals(matrix));
    }

    List<Declared> declared() {
        return declared;
    }

    Set<Integer> uses(String name) {
        return uses.getOrDefault(name, Set.of(0));
    }

    Optional<Integer> turned(String name) {
        return Optional.ofNullable(turned.get(name));
    }

    Optional<Integer> bold(String name) {
        return Optional.ofNullable(bold.get(name));
    }

    /** All names that stand for numbers or arrays. */
    Set<String> names() {
        return uses.keySet();
    }

    /**
     * What an equation defines that has a name on the left; nothing if the name is indexed by more than plain letters, is an index
     * or a length, or stands on the right as well.
     */
    public Optional<Defined> defined(Symbol symbol, List<Expression> parameters, Expression right) {
        try {
            Called called = called(symbol);
            boolean plain = called.at().stream()
                    .allMatch(index -> NoteLetters.letter(index)
                            .filter(l -> index instanceof Symbol)
                            .isPresent());
            boolean counts = symbol.indices().isEmpty()
                    && symbol.marks().isEmpty()
                    && (letters.isIndex(called.name()) || letters.isLength(called.name()));
            naming.hide(called.name(), naming.openIn(right, called.at()));
            boolean again = Lowest.symbols(right).stream().anyMatch(other -> isSame(called, other));
            return plain
                            && !counts
                            && !again
                            && Set.copyOf(called.at()).size() == called.at().size()
                    ? Optional.of(new Defined(called(symbol), List.copyOf(parameters), right))
                    : Optional.empty();
        } catch (Unread | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isSame(Called called, Symbol other) {
        Called there = called(other);
        return there.name().equals(called.name()) && there.level().equals(called.level());
    }
}
