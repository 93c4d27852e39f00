package org.handgrad.derivation.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;

/** How long the axes of arrays are, in the words of a note. */
public final class ShapeNames {
    private final Definitions definitions;
    private final Axes axes;

    /** Of the arrays in a term and in what it is made of. */
    public ShapeNames(Definitions definitions, Term term) {
        this.definitions = definitions;
        this.axes = new Axes(definitions);
        axes.see(term);
    }

    /**
     * How long each axis of a quantity is: a width, a number, or an axis of a quantity without a definition that is as long;
     * nothing where none of these is known.
     */
    public List<Optional<String>> of(Quantity quantity) {
        return axes(quantity).map(axis -> length(axis).or(() -> like(axis))).toList();
    }

    /** How long each axis of a quantity is said to be, and what follows for it from what is said of others: a width or a number. */
    public List<Optional<String>> lengths(Quantity quantity) {
        return axes(quantity).map(this::length).toList();
    }

    private static Stream<Axes.Axis> axes(Quantity quantity) {
        return IntStream.range(0, quantity.rank()).mapToObj(k -> new Axes.Axis(quantity, k));
    }

    private Optional<String> length(Axes.Axis axis) {
        Optional<String> width =
                axes.together(axis, Width.class).stream().findFirst().map(ShapeNames::name);
        return width.or(
                () -> axes.together(axis, Constant.class).stream().findFirst().map(ShapeNames::name));
    }

    /** Two widths or numbers that are said to be two, and have to be equal. */
    public Optional<String> onlyIf() {
        List<Term> lengths = new ArrayList<>(axes.all(Width.class));
        lengths.addAll(axes.all(Constant.class));
        for (Term one : lengths) {
            for (Term other : lengths) {
                if (!one.equals(other) && axes.root(one).equals(axes.root(other))) {
                    return Optional.of(length(one) + " = " + length(other));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether both lengths that are said to be equal are known here. */
    public boolean tellsApart(String equal) {
        List<Term> lengths = new ArrayList<>(axes.all(Width.class));
        lengths.addAll(axes.all(Constant.class));
        return lengths.stream().map(ShapeNames::length).toList().containsAll(List.of(equal.split(" = ")));
    }

    /** An axis of something that has no definition: the rows of A. */
    private Optional<String> like(Axes.Axis axis) {
        return axes.together(axis, Axes.Axis.class).stream()
                .filter(other -> !other.quantity().equals(axis.quantity())
                        && definitions.of(other.quantity()).isEmpty()
                        && other.quantity().rank() <= 2)
                .findFirst()
                .map(ShapeNames::name);
    }

    private static String name(Axes.Axis axis) {
        String kind = axis.quantity().rank() == 1 ? "entries" : axis.number() == 0 ? "rows" : "columns";
        return kind + " of " + axis.quantity().name();
    }

    private static String length(Term length) {
        return length instanceof Width width ? name(width) : name((Constant) length);
    }

    private static String name(Constant number) {
        return String.valueOf((long) number.value());
    }

    private static String name(Width width) {
        return width.name() + width.layer().map(ShapeNames::below).orElse("");
    }

    private static String below(Layer layer) {
        if (layer.isNumber()) {
            return "_" + layer.offset();
        }
        return layer.offset() == 0 ? "_" + layer.letter() : "_{%s%s%s}".formatted(layer.letter(), layer.offset() < 0 ? "" : "+", layer.offset());
    }
}
