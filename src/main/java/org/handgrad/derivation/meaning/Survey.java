package org.handgrad.derivation.meaning;

import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Symbol;

/** What can be seen of a note as a whole, before any of its equations is read: how it writes. */
record Survey(CountingLetters letters, WrittenIndices indices, DeclaredShapes shapes, ArrayNotation arrays, WrittenUses uses) {
    /** Of a note of which nothing has been seen. */
    static Survey begun() {
        CountingLetters letters = new CountingLetters();
        WrittenIndices indices = new WrittenIndices(letters);
        DeclaredShapes shapes = new DeclaredShapes(letters, indices);
        return new Survey(letters, indices, shapes, new ArrayNotation(indices, shapes), new WrittenUses());
    }

    /** Takes a formula of the note into account. */
    void see(Expression formula) {
        Parts.walk(formula, part -> {
            letters.see(part);
            arrays.see(part);
            uses.see(part);
            if (part instanceof Symbol symbol) {
                indices.see(symbol);
            } else if (part instanceof Chain chain) {
                shapes.see(chain);
            }
        });
    }
}
