package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins a number whose digits are written in groups of three: {@code 10.049\,875\,621} and {@code 12{,}000}. */
final class DigitGroups {
    private static final Set<String> THIN = Set.of("\\,", "\\;", "\\:", "\\ ", "~", "\\thinspace");
    private static final int GROUP = 3;

    private DigitGroups() {}

    /** The tokens without what stands between such groups. */
    static List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int next = at + gap(tokens, at);
            if (next > at && isDigit(tokens, at - 1) && isGroup(tokens, next)) {
                Token first = tokens.get(next);
                joined.add(new Token(first.text(), false, first.row(), first.span()));
                at = next + 1;
            } else {
                joined.add(tokens.get(at));
                at++;
            }
        }
        return joined;
    }

    /** How many tokens from here on may part two groups; 0 if these do not. */
    private static int gap(List<Token> tokens, int at) {
        if (THIN.contains(tokens.get(at).text())) {
            return 1;
        }
        boolean comma = at + 2 < tokens.size()
                && tokens.get(at).is("{")
                && tokens.get(at + 1).is(",")
                && tokens.get(at + 2).is("}");
        return comma ? 3 : 0;
    }

    /** Whether three digits stand together here, and no fourth. */
    private static boolean isGroup(List<Token> tokens, int at) {
        for (int k = 0; k < GROUP; k++) {
            if (!isDigit(tokens, at + k) || (k > 0 && tokens.get(at + k).spaced())) {
                return false;
            }
        }
        return !isDigit(tokens, at + GROUP) || tokens.get(at + GROUP).spaced();
    }

    private static boolean isDigit(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isDigit();
    }
}
