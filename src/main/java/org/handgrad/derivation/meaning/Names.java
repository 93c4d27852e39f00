package org.handgrad.derivation.meaning;

import java.util.Locale;
import org.handgrad.notation.print.Printer;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Symbol;

/** Names as the keys of quantities. Bold letters are no others than plain ones: how many axes they have tells them apart. */
final class Names {
    private Names() {}

    static String key(Name name) {
        String key = name.letters();
        if (name.style() == Name.Style.CALLIGRAPHIC) {
            key = "\\mathcal{" + key + "}";
        } else if (name.style() == Name.Style.FRAKTUR || name.style() == Name.Style.BLACKBOARD) {
            key = "\\" + name.style().name().toLowerCase(Locale.ROOT) + "{" + key + "}";
        }
        for (Name.Accent accent : name.accents()) {
            boolean looks = accent == Name.Accent.VEC || accent == Name.Accent.UNDERLINE;
            key = looks ? key : "\\" + accent.name().toLowerCase(Locale.ROOT) + "{" + key + "}";
        }
        return key;
    }

    /** The name of a function: f_1 is another one than f_2, but g is the same one in all layers. */
    static String function(Symbol symbol) {
        StringBuilder name = new StringBuilder(key(symbol.name()));
        symbol.indices().forEach(index -> name.append('_').append(index(index)));
        symbol.marks().stream()
                .filter(mark -> mark.kind() != Mark.Kind.ROUND && mark.kind() != Mark.Kind.SQUARE)
                .forEach(mark -> name.append('^')
                        .append(mark.content()
                                .map(Names::index)
                                .orElse(mark.kind().toString())));
        return name.toString();
    }

    /** What stands below or above a name, where it belongs to the name. */
    static String index(Expression index) {
        if (index instanceof Numeral number) {
            return number.digits();
        }
        return index instanceof Symbol symbol
                ? function(symbol)
                : Printer.latex(index, Vocabulary.STANDARD).replace(" ", "");
    }

    static boolean isCapital(String key) {
        return key.length() == 1 && Character.isUpperCase(key.charAt(0));
    }

    static boolean isSmall(String key) {
        return key.length() == 1 && Character.isLowerCase(key.charAt(0));
    }

    static String small(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
