package org.handgrad.notation.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is written in words: which of it names a thing, and which only leads from one formula to the next. */
final class Words {
    private static final Set<String> CONNECTING = Set.of(
            "a",
            "all",
            "and",
            "any",
            "as",
            "at",
            "by",
            "else",
            "each",
            "every",
            "for",
            "from",
            "hence",
            "if",
            "in",
            "is",
            "let",
            "of",
            "on",
            "or",
            "otherwise",
            "so",
            "such",
            "that",
            "then",
            "the",
            "there",
            "therefore",
            "thus",
            "to",
            "when",
            "where",
            "which",
            "with",
            "we",
            "iff");

    private static final Set<String> CONNECTING_CHINESE = Set.of(
            "其中", "如果", "若", "当", "否则", "其他", "其它", "且", "或", "和", "与", "因此", "所以", "对于", "对所有", "时", "则", "即", "故",
            "由", "得", "可得", "因为", "对");

    private Words() {}

    /** The text that tokens were cut from, with one space where there were any. */
    static String of(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if ((token.spaced() && text.length() > 0) || token.is("~") || token.is("\\ ")) {
                text.append(' ');
            }
            text.append(token.is("~") || token.is("\\ ") ? "" : token.text());
        }
        return text.toString().strip();
    }

    /** Whether a text in a formula is no name: it has a word that connects, or punctuation. */
    static boolean connect(String text) {
        String plain = text.strip();
        if (CONNECTING_CHINESE.contains(plain) || !plain.matches("[\\p{L}\\p{N}\\p{M} _\\-./]*[\\p{L}\\p{N}]")) {
            return true;
        }
        for (String word : plain.split(" ", -1)) {
            if (CONNECTING.contains(word.toLowerCase(Locale.ROOT)) && (word.length() > 1 || plain.length() > 1)) {
                return true;
            }
        }
        return false;
    }
}
