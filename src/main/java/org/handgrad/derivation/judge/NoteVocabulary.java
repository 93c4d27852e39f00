package org.handgrad.derivation.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handgrad.derivation.meaning.Parts;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/** What is a function anywhere in a note is one everywhere in it. */
final class NoteVocabulary implements Vocabulary {
    private final Set<String> functions = new HashSet<>();

    /** Takes note of the functions in a formula. */
    void see(Expression formula) {
        Parts.walk(formula, part -> {
            if (part instanceof Application application
                    && head(application.function()) instanceof Symbol symbol
                    && symbol.indices().isEmpty()
                    && symbol.name().letters().matches("[A-Z]|[a-z]{2,}")) {
                functions.add(symbol.name().letters());
            }
        });
    }

    private static Expression head(Expression function) {
        return function instanceof Primed primed ? primed.operand() : function;
    }

    @Override
    public boolean applies(Expression head, List<Expression> arguments) {
        boolean seen = head instanceof Symbol symbol
                && functions.contains(symbol.name().letters());
        return seen || Vocabulary.STANDARD.applies(head, arguments);
    }

    @Override
    public boolean isWord(String letters) {
        return Vocabulary.STANDARD.isWord(letters);
    }
}
