package org.handgrad.derivation.meaning;

import java.util.HashSet;
import java.util.Set;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** What a note writes of arrays and of nothing else: transposes, norms, bold letters, a matrix beside a vector. */
final class ArrayNotation {
    private static final Set<String> FUNCTIONS = Set.of("softmax", "diag", "tr");

    private final WrittenIndices indices;
    private final DeclaredShapes shapes;
    private final Set<String> bold = new HashSet<>();
    private final Set<String> transposed = new HashSet<>();
    private final Set<String> transposedInLayers = new HashSet<>();
    private final Set<String> multiplyingInLayers = new HashSet<>();
    private boolean operations;
    private boolean lying;
    private boolean standing;

    ArrayNotation(WrittenIndices indices, DeclaredShapes shapes) {
        this.indices = indices;
        this.shapes = shapes;
    }

    void see(Expression part) {
        operations |= isOperation(part);
        if (part instanceof Symbol symbol && symbol.name().style() == Name.Style.BOLD) {
            bold.add(Names.key(symbol.name()));
        } else if (part instanceof Transpose t) {
            Parts.first(t.operand(), Symbol.class).ifPresent(this::transpose);
        } else if (part instanceof Norm norm) {
            Parts.first(norm.operand(), Symbol.class).ifPresent(this::transpose);
        } else if (part instanceof Power power && power.mayTranspose() && power.base() instanceof Symbol base) {
            String name = Names.key(base.name());
            if (Names.isCapital(name) || Names.isSmall(name) || base.name().style() == Name.Style.BOLD) {
                transpose(base);
            }
        } else if (part instanceof Product product) {
            multiply(product);
        }
    }

    private void transpose(Symbol symbol) {
        transposed.add(indices.name(symbol));
        if (!symbol.marks().isEmpty()) {
            transposedInLayers.add(indices.name(symbol));
        }
    }

    /** Vectors to the left of a matrix, {@code xW}, lie; to its right, {@code Wx}, they stand. */
    private void multiply(Product product) {
        for (int k = 0; k + 1 < product.factors().size(); k++) {
            if (product.factors().get(k) instanceof Symbol a
                    && product.factors().get(k + 1) instanceof Symbol b
                    && product.signs().get(k) == Product.Times.IMPLICIT) {
                boolean last = k + 2 == product.factors().size();
                lying |= isVector(a) && isMatrix(b) && last;
                standing |= isMatrix(a) && isVector(b);
                boolean inLayers = !a.marks().isEmpty() && !b.marks().isEmpty();
                if (inLayers && !isVector(a) && isVector(b)) {
                    multiplyingInLayers.add(indices.name(a));
                }
            }
        }
    }

    private static boolean isVector(Symbol symbol) {
        return "xyzhauv".contains(Names.key(symbol.name())) && hasOnlyNumbers(symbol);
    }

    private static boolean isMatrix(Symbol symbol) {
        return "WUVAM".contains(Names.key(symbol.name())) && hasOnlyNumbers(symbol);
    }

    private static boolean hasOnlyNumbers(Symbol symbol) {
        return Names.key(symbol.name()).length() == 1
                && symbol.indices().stream().allMatch(Numeral.class::isInstance);
    }

    /** Whether it is an operation that numbers have not. */
    static boolean isOperation(Expression e) {
        return (e instanceof Application application
                        && application.function() instanceof Symbol head
                        && FUNCTIONS.contains(Names.key(head.name())))
                || (e instanceof Product product && product.signs().contains(Product.Times.ODOT));
    }

    /** Whether a product is of a matrix and a vector, in a note that has arrays elsewhere too. */
    boolean isOfArrays(Product product) {
        boolean found = false;
        for (int k = 0; k + 1 < product.factors().size(); k++) {
            found |= product.factors().get(k) instanceof Symbol a
                    && product.factors().get(k + 1) instanceof Symbol b
                    && ((isMatrix(a) && isVector(b)) || (isVector(a) && isMatrix(b)));
        }
        return found && (operations || !transposed.isEmpty() || !bold.isEmpty() || !shapes.isEmpty());
    }

    /** Whether a name is transposed somewhere, or has a norm. */
    boolean isTransposed(String name) {
        return transposed.contains(name);
    }

    boolean isBold(String name) {
        return bold.contains(name);
    }

    /** Whether a small letter is a matrix: {@code w^l a^{l-1}} and {@code (w^{l+1})^T} fit together for no vector w. */
    boolean isLayeredMatrix(String name) {
        return transposedInLayers.contains(name) && multiplyingInLayers.contains(name);
    }

    /** Whether a vector is a row: by its shape, or because the note writes {@code xW}, and nowhere {@code Wx}. */
    boolean isRow(String vector) {
        return shapes.isRow(vector) || (lying && !standing && !shapes.isColumn(vector));
    }
}
