package org.handgrad.notation.syntax;

import java.util.List;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;

/**
 * What a reader of LaTeX must know to tell products, applications and words apart. A note that defines {@code C(w) = …} is
 * read with a vocabulary that says so.
 */
public interface Vocabulary {
    /** What can be told without knowing the note. */
    Vocabulary STANDARD = new StandardVocabulary();

    /**
     * Whether a name with a bracket behind it is a function of what is in it, or a factor. Not asked for named functions such
     * as {@code \tanh}, which always are functions.
     *
     * @param head a symbol, or a primed one
     * @param arguments what is in the bracket
     */
    boolean applies(Expression head, List<Expression> arguments);

    /** Whether letters written close together, such as "cost", are one name and not a product. */
    boolean isWord(String letters);

    /** Whether letters below a name are one word, as in {@code o_{in}}, and not an index each. */
    boolean isLabel(String letters);

    /** Whether what stands above a name without brackets is a layer, as in {@code a^{l-1}}, and no power. */
    boolean isLayer(Expression above);

    /** Whether a name stands in an expression, and not as a function there. */
    static boolean mentions(Expression e, Expression name) {
        if (e.equals(name)) {
            return true;
        }
        List<Expression> parts = e instanceof Application application ? application.arguments() : Parts.of(e);
        return parts.stream().anyMatch(part -> mentions(part, name));
    }
}
