package org.handgrad.notation.syntax;

import org.handgrad.notation.tree.At;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Symbol;

/** Puts on a thing what is attached to it. */
final class ScriptParser {
    private final Grammar grammar;
    private final Cursor cursor;
    private final IndexParser lower;
    private final SuperscriptParser upper;

    ScriptParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.lower = new IndexParser(grammar);
        this.upper = new SuperscriptParser(grammar);
    }

    IndexParser indices() {
        return lower;
    }

    /** A name with its indices, marks, primes and power. */
    Expression onName(Symbol symbol, Token first) {
        boolean number = symbol.name().letters().equals("e") && symbol.indices().isEmpty();
        Scripts scripts = read(!number);
        return evaluated(scripts.on(symbol, cursor.since(first)), first);
    }

    /** Anything else with what is attached to it. */
    Expression attached(Expression thing, Token first) {
        Scripts scripts = read(false);
        return evaluated(scripts.on(thing, cursor.since(first)), first);
    }

    /**
     * What is attached to a thing.
     *
     * @param named whether it is a name, on which a bracket above the line is a mark and no power
     */
    Scripts read(boolean named) {
        Scripts scripts = new Scripts();
        while (true) {
            int start = cursor.peek().span().start();
            int marks = scripts.marks.size();
            int primes = scripts.primes;
            boolean raised = scripts.isRaised();
            if (cursor.accept("'")) {
                scripts.primes++;
            } else if (cursor.isAt("_")) {
                Token sign = cursor.take();
                if (scripts.lowered) {
                    throw new NotationException(sign.span(), "expected one subscript, found a second one");
                }
                scripts.lowered = true;
                scripts.indices.addAll(lower.below(sign));
            } else if (cursor.isAt("^")) {
                Token sign = cursor.take();
                upper.above(sign, scripts, named || scripts.lowered);
            } else {
                return scripts;
            }
            boolean primed = scripts.primes > primes;
            boolean power = scripts.isRaised() && !raised;
            scripts.endsBefore(start, primed, power, scripts.marks.size() > marks);
        }
    }

    private Expression evaluated(Expression thing, Token first) {
        Expression whole = thing;
        while (cursor.isAt("|") && cursor.ahead(1).is("_")) {
            cursor.take();
            cursor.take();
            whole = new At(whole, grammar.factors.argument("condition"), cursor.since(first));
            if (cursor.isAt("^")) {
                throw cursor.expected("one value below the line");
            }
        }
        return whole;
    }
}
