package org.handgrad.derivation.meaning;

import java.util.Locale;
import org.handgrad.notation.tree.Name;

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
