package org.handgrad.derivation.meaning;

import java.util.Optional;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Position;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Symbol;

/** Tells indices, layers and what belongs to a name apart, below and above the line. */
record ScriptReader(Survey survey, EquationIndices indices) {
    NameScripts read(Symbol symbol) throws NoMeaning {
        NameScripts scripts = NameScripts.NONE;
        for (Expression index : symbol.indices()) {
            scripts = below(Names.key(symbol.name()), index, scripts);
        }
        for (Mark mark : symbol.marks()) {
            scripts = above(symbol, mark, scripts);
        }
        return scripts;
    }

    private NameScripts below(String name, Expression index, NameScripts scripts) throws NoMeaning {
        if (index instanceof Numeral number) {
            boolean usedWithLetters = !survey.indices().of(name).isEmpty();
            return usedWithLetters && number.value() >= 1 && !survey.letters().isWidth(name)
                    ? scripts.with(Position.fixed((int) number.value()))
                    : scripts.with("_" + number.digits());
        }
        Optional<Shift> shift = Shift.of(index);
        if (shift.isPresent()) {
            String letter = shift.get().letter();
            if ((survey.letters().isLayer(letter) && !indices.isBound(letter))
                    || (letter.equals("l") && survey.letters().isWidth(name))) {
                return scripts.with(shift.get().layer());
            }
            if (survey.letters().isIndex(letter)) {
                return scripts.with(position(shift.get()));
            }
        }
        if (index instanceof Symbol part
                && !part.indices().isEmpty()
                && survey.letters().isIndex(Names.key(part.name()))) {
            throw new NoMeaning(index.span(), "this is no index: an index has no index of its own");
        }
        return scripts.with("_" + Names.index(index));
    }

    private NameScripts above(Symbol symbol, Mark mark, NameScripts scripts) throws NoMeaning {
        if (mark.content().isEmpty()) {
            return scripts.with("^" + mark.kind());
        }
        Expression content = mark.content().get();
        if (mark.kind() != Mark.Kind.ROUND && mark.kind() != Mark.Kind.SQUARE) {
            return scripts.with("^" + Names.index(content));
        }
        if (content instanceof Numeral number) {
            return scripts.with(Layer.of((int) number.value()));
        }
        Shift shift = Shift.of(content)
                .orElseThrow(() -> new NoMeaning(
                        symbol.span(),
                        "this layer is not understood: expected a number, or a letter plus or minus a number"));
        boolean sample = (indices.isBound(shift.letter()) && !shift.letter().equals("l"))
                || shift.letter().equals("i");
        return sample ? scripts.withFirst(position(shift)) : scripts.with(shift.layer());
    }

    /** An index on something that is no name. */
    Position position(Expression index) throws NoMeaning {
        if (index instanceof Numeral number) {
            return Position.fixed((int) number.value());
        }
        return position(Shift.of(index).orElseThrow(() -> new NoMeaning(index.span(), "this is no index")));
    }

    private Position position(Shift shift) {
        return new Position(Optional.of(indices.of(shift.letter())), shift.offset());
    }
}
