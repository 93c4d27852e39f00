package org.handgrad.derivation.meaning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** Reads names with their indices, layers and marks. */
final class Indexing {
    private static final Set<String> IDENTITY = Set.of("I", "\\delta", "\\mathbb{1}");
    private static int serial;

    private final Lowering lowering;
    private final Map<String, Deque<Index>> bound = new HashMap<>();
    private final Map<String, Index> free = new HashMap<>();

    Indexing(Lowering lowering) {
        this.lowering = lowering;
    }

    Index fresh(String name) {
        synchronized (Indexing.class) {
            return new Index(name, serial++);
        }
    }

    Index bind(String letter) {
        Index index = fresh(letter);
        bound.computeIfAbsent(letter, unseen -> new ArrayDeque<>()).push(index);
        return index;
    }

    void unbind(String letter) {
        bound.get(letter).pop();
    }

    boolean isBoundNow(String letter) {
        return bound.containsKey(letter) && !bound.get(letter).isEmpty();
    }

    /** The index of a letter: that of the sum it stands in, else the equation's own. */
    Index index(String letter) {
        return isBoundNow(letter) ? bound.get(letter).peek() : free.computeIfAbsent(letter, this::fresh);
    }

    /** What is read of what stands at a name. */
    private static final class Reading {
        final List<Position> positions = new ArrayList<>();
        Optional<Layer> layer = Optional.empty();
        String suffix = "";
    }

    Tensor read(Symbol symbol) throws NoMeaning {
        return read(symbol, "", "");
    }

    /** @param before and after, what belongs to the name: the d of {@code dw}, a prime */
    Tensor read(Symbol symbol, String before, String after) throws NoMeaning {
        if (Indicators.isOne(symbol) && before.isEmpty() && after.isEmpty()) {
            return one(symbol);
        }
        String name = Names.key(symbol.name());
        Reading reading = new Reading();
        for (Expression index : symbol.indices()) {
            lower(name, index, reading);
        }
        for (Mark mark : symbol.marks()) {
            upper(symbol, mark, reading);
        }
        boolean plain = reading.positions.isEmpty() && reading.layer.isEmpty() && reading.suffix.isEmpty();
        if (plain && before.isEmpty() && after.isEmpty()) {
            Optional<Tensor> letter = letter(symbol, name);
            if (letter.isPresent()) {
                return letter.get();
            }
        }
        if (IDENTITY.contains(name)
                && reading.positions.size() == 2
                && reading.layer.isEmpty()
                && !lowering.scope.isDefined(name, 2)
                && bothPlain(name, reading)) {
            return Tensor.of(new Kronecker(reading.positions.get(0), reading.positions.get(1)));
        }
        if (lowering.survey.letters().isWidth(name)
                && reading.positions.isEmpty()
                && reading.suffix.isEmpty()
                && before.isEmpty()
                && after.isEmpty()
                && reading.layer.isPresent()) {
            return Tensor.of(new Width(name, reading.layer));
        }
        if (name.equals("I") && plain && lowering.ranks.hasArrays() && !lowering.scope.isDefined(name, 2)) {
            List<Index> square = List.of(fresh(name), fresh(name));
            return new Tensor(new Kronecker(Position.at(square.get(0)), Position.at(square.get(1))), square, false);
        }
        String whole = before + name + reading.suffix + after;
        int indices = reading.positions.size();
        int extra = lowering.ranks.extra(whole, indices, reading.layer);
        int rank = indices + extra;
        List<Index> axes = new ArrayList<>();
        List<Position> positions = new ArrayList<>(reading.positions);
        for (int k = 0; k < extra; k++) {
            Index axis = fresh(name);
            axes.add(axis);
            positions.add(Position.at(axis));
        }
        Entry shown = new Entry(
                new Quantity(lowering.ranks.canonical(whole, rank), reading.layer, rank), List.copyOf(positions));
        if (rank == 2 && reading.layer.isEmpty() && lowering.scope.isSymmetric(whole)) {
            Entry across = new Entry(shown.quantity(), List.of(positions.get(1), positions.get(0)));
            return new Tensor(Algebra.times(new Constant(0.5), Algebra.plus(shown, across)), List.copyOf(axes), false);
        }
        boolean row = rank == 1 && indices == 0 && lowering.survey.arrays().isRow(whole);
        return new Tensor(withSilent(shown), List.copyOf(axes), row);
    }

    /** {@code \mathbf{1}} is a vector of ones, with a condition an indicator. */
    private Tensor one(Symbol symbol) throws NoMeaning {
        if (symbol.indices().size() == 1 && symbol.indices().get(0) instanceof Chain condition) {
            return new Indicators(lowering).of(condition);
        }
        return new Tensor(Constant.ONE, List.of(fresh("1")), false);
    }

    /** A number by its name. */
    Entry whole(Quantity number) {
        return withSilent(new Entry(number, List.of()));
    }

    /** With the indices that a name does not show: C where {@code C = (a_i - y_i)^2} is that of the equation's i. */
    private Entry withSilent(Entry shown) {
        Quantity quantity = lowering.scope.resolve(shown.quantity());
        List<String> letters = lowering.scope.silent(quantity);
        List<Position> positions = new ArrayList<>(shown.at());
        letters.forEach(letter -> positions.add(Position.at(index(letter))));
        int rank = quantity.rank() + letters.size();
        return new Entry(new Quantity(quantity.name(), quantity.layer(), rank), List.copyOf(positions));
    }

    /** δ with two indices is an error where it has layers or is defined; else the identity. */
    private boolean bothPlain(String name, Reading reading) {
        return !name.equals("\\delta")
                || (reading.positions.stream().allMatch(Position::isPlain)
                        && reading.positions.stream()
                                .noneMatch(p -> p.index().get().name().equals("i") && usesErrors()));
    }

    private boolean usesErrors() {
        return lowering.scope.introduced().contains("\\delta");
    }

    private Optional<Tensor> letter(Symbol symbol, String name) {
        if (isBoundNow(name)) {
            return Optional.of(Tensor.of(new Counter(index(name))));
        }
        if (lowering.scope.isDefined(name, 0)) {
            return Optional.empty();
        }
        if (lowering.survey.letters().isWidth(name)) {
            return Optional.of(Tensor.of(new Width(name, Optional.empty())));
        }
        if (name.equals("\\pi")) {
            return Optional.of(Tensor.of(new Constant(Math.PI)));
        }
        if (name.equals("e") && symbol.name().style() == Name.Style.PLAIN) {
            return Optional.of(Tensor.of(new Constant(Math.E)));
        }
        if (free.containsKey(name)) {
            return Optional.of(Tensor.of(new Counter(free.get(name))));
        }
        return Optional.empty();
    }

    private void lower(String name, Expression index, Reading reading) throws NoMeaning {
        if (index instanceof Numeral number) {
            boolean usedWithLetters = !lowering.survey.indices().of(name).isEmpty();
            if (usedWithLetters
                    && number.value() >= 1
                    && !lowering.survey.letters().isWidth(name)) {
                reading.positions.add(Position.fixed((int) number.value()));
            } else {
                reading.suffix += "_" + number.digits();
            }
            return;
        }
        Optional<Shift> shift = shift(index);
        if (shift.isPresent()) {
            String letter = shift.get().letter;
            if ((lowering.survey.letters().isLayer(letter) && !isBoundNow(letter))
                    || (letter.equals("l") && lowering.survey.letters().isWidth(name))) {
                reading.layer = Optional.of(new Layer(letter, shift.get().offset));
                return;
            }
            if (lowering.survey.letters().isIndex(letter)) {
                reading.positions.add(new Position(Optional.of(index(letter)), shift.get().offset));
                return;
            }
        }
        if (index instanceof Symbol part
                && !part.indices().isEmpty()
                && lowering.survey.letters().isIndex(Names.key(part.name()))) {
            throw new NoMeaning(index.span(), "this is no index: an index has no index of its own");
        }
        reading.suffix += "_" + Names.index(index);
    }

    /** A letter and what is added to it. */
    private record Shift(String letter, int offset) {}

    private static Optional<Shift> shift(Expression e) {
        if (e instanceof Symbol symbol
                && symbol.indices().isEmpty()
                && symbol.marks().isEmpty()) {
            String letter = Names.key(symbol.name());
            return letter.length() == 1 ? Optional.of(new Shift(letter, 0)) : Optional.empty();
        }
        if (e instanceof Sum sum
                && sum.terms().size() == 2
                && sum.terms().get(1).operand() instanceof Numeral number) {
            int sign = sum.terms().get(1).sign() == Sum.Sign.MINUS ? -1 : 1;
            return shift(sum.terms().get(0).operand())
                    .map(first -> new Shift(first.letter, first.offset + sign * (int) number.value()));
        }
        return Optional.empty();
    }

    private void upper(Symbol symbol, Mark mark, Reading reading) throws NoMeaning {
        if (mark.content().isEmpty()) {
            reading.suffix += "^" + mark.kind();
            return;
        }
        Expression content = mark.content().get();
        boolean bracket = mark.kind() == Mark.Kind.ROUND || mark.kind() == Mark.Kind.SQUARE;
        if (bracket && content instanceof Numeral number) {
            reading.layer = Optional.of(Layer.of((int) number.value()));
            return;
        }
        Optional<Shift> shift = shift(content);
        if (bracket && shift.isPresent()) {
            String letter = shift.get().letter;
            if ((isBoundNow(letter) && !letter.equals("l")) || letter.equals("i")) {
                reading.positions.add(0, new Position(Optional.of(index(letter)), shift.get().offset));
            } else {
                reading.layer = Optional.of(new Layer(letter, shift.get().offset));
            }
            return;
        }
        if (bracket) {
            throw new NoMeaning(
                    symbol.span(),
                    "this layer is not understood: expected a number, or a letter plus or minus a number");
        }
        reading.suffix += "^" + Names.index(content);
    }

    /** An index on something that is no name. */
    Position position(Expression index) throws NoMeaning {
        if (index instanceof Numeral number) {
            return Position.fixed((int) number.value());
        }
        Optional<Shift> shift = shift(index);
        if (shift.isPresent()) {
            return new Position(Optional.of(index(shift.get().letter)), shift.get().offset);
        }
        throw new NoMeaning(index.span(), "this is no index");
    }

    /** The equation's own indices, by their letters. */
    Map<String, Index> free() {
        return free;
    }

    Term counter(String letter) {
        return new Counter(index(letter));
    }
}
