package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;

/** What stands behind the {@code \\\\} at the end of a row. */
final class RowEnd {
    private RowEnd() {}

    /** Takes {@code *} and {@code [2pt]}: what is in the bracket is not mathematics, if it is a length. */
    static void skipSpacing(TokenQueue queue) {
        queue.accept("*");
        if (!queue.peek().is("[") || queue.peek().spaced()) {
            return;
        }
        List<Token> taken = new ArrayList<>(List.of(queue.take()));
        while (!queue.isEmpty() && !queue.peek().is("]") && taken.size() <= 10) {
            taken.add(queue.take());
        }
        String inside = Words.of(taken.subList(1, taken.size()));
        if (queue.peek().is("]") && inside.matches("-?\\d*\\.?\\d+ ?(pt|em|ex|mm|cm|mu|in)")) {
            queue.take();
        } else {
            queue.putBack(taken);
        }
    }

    /** Whether the row that begins goes on with the formula above; then what stands before its sign is taken. */
    static boolean joinsNext(TokenQueue queue) {
        List<Token> skipped = new ArrayList<>();
        boolean aligned = false;
        while (queue.peek().is("&")
                || Layout.SPACES.contains(queue.peek().text())
                || Layout.WIDE_SPACES.contains(queue.peek().text())) {
            aligned |= queue.peek().is("&");
            skipped.add(queue.take());
        }
        String text = Rewriting.synonym(queue.peek().text());
        boolean joins = Relations.SIGNS.containsKey(text)
                || Layout.JOINING.contains(text)
                || text.equals(":")
                || (text.equals("-") && aligned);
        if (!joins) {
            queue.putBack(skipped);
        }
        return joins;
    }
}
