package org.handgrad.derivation.reading;

import java.util.Locale;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** Names and labels as text. */
final class Spelling {
    private Spelling() {}

    /** A name with its alphabet and accents; an arrow or a line below only says that it is an array. */
    static String of(Name name) {
        String text = switch (name.style()) {
            case PLAIN, WORD -> name.letters();
            case BOLD -> "\\mathbf{" + name.letters() + "}";
            case CALLIGRAPHIC -> "\\mathcal{" + name.letters() + "}";
            case BLACKBOARD -> "\\mathbb{" + name.letters() + "}";
            case FRAKTUR -> "\\mathfrak{" + name.letters() + "}";
        };
        for (Name.Accent accent : name.accents()) {
            boolean looks = accent == Name.Accent.VEC || accent == Name.Accent.UNDERLINE;
            text = looks ? text : "\\" + accent.name().toLowerCase(Locale.ROOT) + "{" + text + "}";
        }
        return text;
    }

    /** Without the alphabet. */
    static String plain(Name name) {
        return of(new Name(name.letters(), Name.Style.PLAIN, name.accents()));
    }

    static boolean isBold(Name name) {
        return name.style() == Name.Style.BOLD || name.accents().contains(Name.Accent.VEC);
    }

    /** Whether it is a capital: a letter, or the name of a Greek one. */
    static boolean isCapital(Name name) {
        String letters = name.letters();
        return Character.isUpperCase(letters.charAt(letters.startsWith("\\") && letters.length() > 1 ? 1 : 0));
    }

    /** What stands on a name and is a part of it, as text. */
    static String label(Expression e) {
        if (e instanceof Symbol symbol) {
            StringBuilder text = new StringBuilder(of(symbol.name()));
            symbol.indices().forEach(index -> text.append('_').append(label(index)));
            symbol.marks().forEach(mark -> text.append('^').append(label(mark)));
            return text.toString();
        }
        if (e instanceof Numeral number) {
            return number.digits();
        }
        if (e instanceof Sum sum) {
            StringBuilder text = new StringBuilder();
            sum.terms().forEach(term -> text.append(term.sign()).append(label(term.operand())));
            return text.toString();
        }
        if (e instanceof Negation || e instanceof Power || e instanceof Primed) {
            throw Unread.of("a script that is computed");
        }
        return e.toString();
    }

    static String label(Mark mark) {
        return mark.kind() + mark.content().map(Spelling::label).orElse("");
    }
}
