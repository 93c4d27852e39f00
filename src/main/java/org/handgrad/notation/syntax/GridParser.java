package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Matrix;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Text;

/** What has rows and columns: cases and matrices. */
final class GridParser {
    private final Grammar grammar;
    private final Cursor cursor;

    GridParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    Expression cases() {
        Token first = cursor.take();
        List<Cases.Case> cases = new ArrayList<>();
        while (!cursor.isAt("\\end{cases}")) {
            Expression value = grammar.chains.chain();
            cursor.accept(",");
            cursor.accept(";");
            cursor.accept("&");
            cases.add(new Cases.Case(value, condition()));
            if (!cursor.accept("\\\\") && !cursor.isAt("\\end{cases}")) {
                throw cursor.expected("'\\\\' or '\\end{cases}'");
            }
        }
        cursor.take();
        if (cases.isEmpty()) {
            throw new NotationException(first.span(), "expected a case, found none");
        }
        return new Cases(cases, cursor.since(first));
    }

    /** A relation, with or without "if" before it; else the words that are there. */
    private Expression condition() {
        Token first = cursor.peek();
        List<Token> all = new ArrayList<>();
        int before = cursor.place();
        while (!atEnd()) {
            all.add(cursor.take());
        }
        if (all.isEmpty()) {
            return new Missing(first.span());
        }
        Text words = new Text(said(all), cursor.since(first));
        int end = cursor.place();
        cursor.goTo(before);
        while (cursor.isAt("\\text")) {
            grammar.names.text();
            cursor.accept(",");
        }
        if (cursor.place() == end) {
            return words;
        }
        Expression relation = grammar.chains.chain();
        skipPunctuation();
        if (cursor.place() < end) {
            cursor.goTo(end);
            return words;
        }
        return relation;
    }

    private void skipPunctuation() {
        while (cursor.isAt(",") || cursor.isAt(".") || cursor.isAt(";")) {
            cursor.take();
        }
    }

    private static String said(List<Token> all) {
        return Words.of(all.stream()
                .filter(token -> !token.is("\\text") && !token.is("{") && !token.is("}"))
                .toList());
    }

    private boolean atEnd() {
        return cursor.isAt("\\\\")
                || cursor.isAt("\\end{cases}")
                || cursor.peek().isEnd();
    }

    Expression matrix() {
        Token first = cursor.take();
        List<List<Expression>> rows = new ArrayList<>();
        while (!cursor.isAt("\\end{matrix}")) {
            rows.add(row());
            if (!cursor.accept("\\\\") && !cursor.isAt("\\end{matrix}")) {
                throw cursor.expected("'&', '\\\\' or '\\end{matrix}'");
            }
        }
        cursor.take();
        return new Matrix(rows, cursor.since(first));
    }

    private List<Expression> row() {
        List<Expression> row = new ArrayList<>();
        do {
            Token token = cursor.peek();
            boolean empty = token.is("&") || token.is("\\\\") || token.is("\\end{matrix}");
            row.add(empty ? new Missing(token.span()) : grammar.chains.chain());
            cursor.accept(",");
        } while (cursor.accept("&"));
        return row;
    }
}
