package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Text;

/**
 * Reads the formulas in a piece of LaTeX. Formulas are parted by rows, commas, wide spaces and connecting words. A mistake
 * costs the rest of its row.
 */
public final class Parser {
    private final Grammar grammar;
    private final Cursor cursor;
    private final List<Preparation.Label> labels;
    private final List<Statement> statements = new ArrayList<>();

    private Parser(Preparation.Prepared prepared, Vocabulary vocabulary) {
        this.cursor = new Cursor(prepared.tokens());
        this.grammar = new Grammar(cursor, vocabulary);
        this.labels = prepared.labels();
    }

    /** The formulas in a piece of LaTeX, without the dollars around it, that uses LaTeX's own commands. */
    public static Reading read(String latex, Vocabulary vocabulary) {
        return read(latex, Macros.NONE, vocabulary);
    }

    /**
     * The formulas in a piece of LaTeX.
     *
     * @param latex without the dollars around it
     * @param macros commands that are defined elsewhere
     */
    public static Reading read(String latex, Macros macros, Vocabulary vocabulary) {
        try {
            Parser parser = new Parser(Preparation.of(macros.expanded(Lexer.tokens(latex))), vocabulary);
            parser.run();
            return new Reading(List.copyOf(parser.statements), List.copyOf(parser.cursor.remarks()));
        } catch (NotationException e) {
            return new Reading(List.of(new Statement.Unparsed(e.getMessage(), e.span())), List.of());
        }
    }

    private void run() {
        while (!cursor.peek().isEnd()) {
            Token first = cursor.peek();
            if (isSeparator(first)) {
                cursor.take();
            } else if (grammar.names.atConnectingWords()) {
                add(new Text(grammar.names.text(), cursor.since(first)), first);
            } else if (first.is("\\forall")) {
                cursor.take();
                add(new Text("for all", first.span()), first);
            } else {
                statement(first);
            }
        }
    }

    private void statement(Token first) {
        try {
            Expression expression = isSignAlone() ? sign() : grammar.chains.statement();
            if (!atEndOfStatement()) {
                throw cursor.expected("an operator or the end");
            }
            add(expression, first);
        } catch (NotationException e) {
            statements.add(new Statement.Unparsed(e.getMessage(), e.span()));
            int row = cursor.peek().row();
            while (!cursor.peek().isEnd() && cursor.peek().row() == row) {
                cursor.take();
            }
            cursor.reset();
            grammar.brackets.reset();
        }
    }

    private boolean atEndOfStatement() {
        Token next = cursor.peek();
        return next.isEnd() || isSeparator(next) || grammar.names.atConnectingWords() || next.is("\\forall");
    }

    /** Text speaks of a sign: {@code $\odot$} is no mistake. */
    private boolean isSignAlone() {
        return cursor.ahead(1).isEnd()
                && !grammar.factors.starts()
                && Commands.SIGNS.contains(cursor.peek().text());
    }

    private Expression sign() {
        Token sign = cursor.take();
        return new Symbol(Name.of(sign.text()), List.of(), List.of(), sign.span());
    }

    private void add(Expression expression, Token first) {
        Span span = cursor.since(first);
        int last = cursor.previous().row();
        Optional<String> label = labels.stream()
                .filter(candidate -> candidate.row() >= first.row() && candidate.row() <= last)
                .map(Preparation.Label::text)
                .findFirst();
        statements.add(new Statement.Parsed(expression, label, span));
    }

    private static boolean isSeparator(Token token) {
        return token.is(",") || token.is(";") || token.is(".") || token.is("\\quad") || token.is("\\\\");
    }
}
