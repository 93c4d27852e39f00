package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Ellipsis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Tuple;

/** Sides and relations. */
final class ChainParser {
    private final Grammar grammar;
    private final Cursor cursor;

    ChainParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** A chain, or a mere side. */
    Expression chain() {
        Token first = cursor.peek();
        List<Expression> sides = new ArrayList<>();
        List<Chain.Link> links = new ArrayList<>();
        sides.add(atRelation() ? new Missing(first.span()) : grammar.sums.sum());
        while (atRelation()) {
            Token sign = cursor.take();
            links.add(new Chain.Link(relation(sign), sign.span()));
            sides.add(side());
        }
        return links.isEmpty() ? sides.get(0) : new Chain(sides, links, cursor.since(first));
    }

    /** Missing before the end, and between two relations. */
    private Expression side() {
        boolean nothing = ends(cursor.peek()) || (atRelation() && !cursor.isAt("|"));
        return nothing ? new Missing(cursor.peek().span()) : grammar.sums.sum();
    }

    /** Whether nothing can follow in the same statement. */
    static boolean ends(Token token) {
        return token.isEnd()
                || token.is("\\\\")
                || token.is(",")
                || token.is(";")
                || token.is(".")
                || token.is("\\quad")
                || token.is("}");
    }

    /** Whether a relation stands here. A single {@code |} within brackets is the one of {@code p(y | x)}. */
    boolean atRelation() {
        return Relations.SIGNS.containsKey(cursor.peek().text()) || grammar.brackets.atGiven();
    }

    private static Relation relation(Token sign) {
        return Relations.SIGNS.getOrDefault(sign.text(), Relation.GIVEN);
    }

    /** Chains parted by commas. What has dots among it, {@code z_1, \dots, z_k}, is one list in the place of a side. */
    List<Expression> list() {
        List<Expression> elements = new ArrayList<>(List.of(chain()));
        while (cursor.accept(",")) {
            elements.add(chain());
        }
        return elements;
    }

    /** A statement, which goes on behind its comma if there are dots next: {@code i = 1, \dots, n}. */
    Expression statement() {
        Expression first = chain();
        if (!cursor.isAt(",") || !dotsFollow()) {
            return first;
        }
        List<Expression> elements = new ArrayList<>();
        Chain chain = first instanceof Chain c ? c : null;
        elements.add(chain == null ? first : chain.sides().get(chain.sides().size() - 1));
        while (cursor.isAt(",") && (dotsFollow() || elements.get(elements.size() - 1) instanceof Ellipsis)) {
            cursor.take();
            if (ends(cursor.peek())) {
                break;
            }
            elements.add(grammar.sums.sum());
        }
        Span span = cursor.since(elements.get(0));
        Tuple list = new Tuple(Tuple.Bracket.NONE, elements, span);
        if (chain == null) {
            return list;
        }
        List<Expression> sides = new ArrayList<>(chain.sides());
        sides.set(sides.size() - 1, list);
        return new Chain(sides, chain.links(), Span.over(chain.span(), span));
    }

    /** Whether the next things between commas are dots, or one thing and then dots. */
    private boolean dotsFollow() {
        if (cursor.ahead(1).is("\\dots")) {
            return true;
        }
        int before = cursor.place();
        int remarks = cursor.remarks().size();
        try {
            cursor.take();
            grammar.sums.sum();
            return cursor.isAt(",") && cursor.ahead(1).is("\\dots");
        } catch (NotationException e) {
            return false;
        } finally {
            cursor.goTo(before);
            cursor.remarks().subList(remarks, cursor.remarks().size()).clear();
        }
    }
}
