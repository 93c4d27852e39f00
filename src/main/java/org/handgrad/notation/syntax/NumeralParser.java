package org.handgrad.notation.syntax;

import org.handgrad.notation.tree.Numeral;

/** Numbers in digits. */
final class NumeralParser {
    private final Cursor cursor;

    NumeralParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether a number begins here. */
    boolean starts() {
        return cursor.peek().isDigit() || atPoint();
    }

    private boolean atPoint() {
        return cursor.isAt(".") && cursor.ahead(1).isDigit() && !cursor.ahead(1).spaced();
    }

    /** Digits as they stand together, with one point. */
    Numeral numeral() {
        Token first = cursor.take();
        StringBuilder digits = new StringBuilder(first.text());
        while ((cursor.peek().isDigit() || (atPoint() && digits.indexOf(".") < 0))
                && !cursor.peek().spaced()) {
            digits.append(cursor.take().text());
        }
        refuseRepetend();
        exponent(digits);
        return new Numeral(digits.toString(), cursor.since(first));
    }

    /** {@code 0.\dot{9}}: the point ends no sentence. */
    private void refuseRepetend() {
        int point = cursor.isAt(".") ? 1 : 0;
        Token over = cursor.ahead(point);
        boolean repeats = (over.is("\\dot") || over.is("\\bar"))
                && !over.spaced()
                && !cursor.peek().spaced();
        boolean digits = cursor.ahead(point + 1).isDigit()
                || (cursor.ahead(point + 1).is("{") && cursor.ahead(point + 2).isDigit());
        if (repeats && digits) {
            throw new NotationException(over.span(), "a decimal that repeats is not understood");
        }
    }

    /** {@code 1e-3} as computers write it. */
    private void exponent(StringBuilder digits) {
        int sign = cursor.ahead(1).is("-") || cursor.ahead(1).is("+") ? 1 : 0;
        Token power = cursor.ahead(1 + sign);
        boolean written = cursor.isAt("e") && power.isDigit();
        for (int i = 0; i <= 1 + sign; i++) {
            written &= !cursor.ahead(i).spaced();
        }
        if (written) {
            Token e = cursor.peek();
            for (int i = 0; i <= sign; i++) {
                digits.append(cursor.take().text());
            }
            while (cursor.peek().isDigit() && !cursor.peek().spaced() && digits.length() < 20) {
                digits.append(cursor.take().text());
            }
            cursor.remark(cursor.since(e), "'%s' is read as a power of ten".formatted(digits));
        }
    }
}
