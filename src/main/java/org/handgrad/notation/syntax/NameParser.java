package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;

/** Names without their scripts: letters, words, alphabets, accents. */
final class NameParser {
    private final Grammar grammar;
    private final Cursor cursor;

    NameParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** Whether a token begins a name; {@code \text} may also begin words that are none. */
    static boolean starts(Token token) {
        String text = token.text();
        return token.isLetter()
                || token.is("\\text")
                || Commands.LETTERS.contains(text)
                || Commands.STYLES.contains(text)
                || Commands.ACCENTS.contains(text);
    }

    Expression name() {
        Token token = cursor.peek();
        if (token.isLetter()) {
            return letters();
        }
        if (Commands.LETTERS.contains(token.text())) {
            cursor.take();
            return symbol(token.text(), Name.Style.PLAIN, token);
        }
        if (token.is("\\text")) {
            return symbol(text(), Name.Style.WORD, token);
        }
        return Commands.ACCENTS.contains(token.text()) ? accented() : styled();
    }

    /** Whether the {@code \text} that stands here is no name. */
    boolean atConnectingWords() {
        int before = cursor.place();
        boolean connecting = cursor.isAt("\\text") && Words.connect(text());
        cursor.goTo(before);
        return connecting;
    }

    /** The words of a {@code \text}. */
    String text() {
        cursor.take();
        return Words.of(group());
    }

    /** Whether the letters that stand here are a word. */
    boolean atWord() {
        int before = cursor.place();
        boolean word = cursor.peek().isLetter() && letters().name().letters().length() > 1;
        cursor.goTo(before);
        return word;
    }

    /** One letter, or a word that the vocabulary knows, or Chinese characters that stand together. */
    private Symbol letters() {
        Token first = cursor.peek();
        boolean ideographs = Character.isIdeographic(first.text().codePointAt(0));
        StringBuilder run = new StringBuilder(first.text());
        int count = 1;
        while (cursor.ahead(count).isLetter()
                && !cursor.ahead(count).spaced()
                && Character.isIdeographic(cursor.ahead(count).text().codePointAt(0)) == ideographs) {
            run.append(cursor.ahead(count).text());
            count++;
        }
        boolean word = count > 1 && (ideographs || grammar.vocabulary.isWord(run.toString()));
        for (int i = 0; i < (word ? count : 1); i++) {
            cursor.take();
        }
        return symbol(word ? run.toString() : first.text(), Name.Style.PLAIN, first);
    }

    private Expression accented() {
        Token command = cursor.take();
        Name.Accent accent = Name.Accent.valueOf(command.text().substring(1).toUpperCase(Locale.ROOT));
        Expression under = grammar.factors.argument("name under '" + command.text() + "'");
        if (!(under instanceof Symbol symbol)) {
            throw new NotationException(
                    cursor.since(command),
                    "expected one name under '%s', found something else".formatted(command.text()));
        }
        List<Name.Accent> accents = new ArrayList<>(symbol.name().accents());
        accents.add(accent);
        Name name = new Name(symbol.name().letters(), symbol.name().style(), accents);
        return new Symbol(name, symbol.indices(), symbol.marks(), cursor.since(command));
    }

    /** Letters in an alphabet: a word if it is upright, else each a name of its own. */
    private Expression styled() {
        Token command = cursor.take();
        Name.Style style = style(command);
        int before = cursor.place();
        List<Token> content = cursor.isAt("{") ? group() : List.of(cursor.take());
        boolean plain = !content.isEmpty() && content.stream().allMatch(NameParser::isPlain);
        if (plain && (style == Name.Style.WORD || content.size() == 1)) {
            return symbol(Words.of(content), style, command);
        }
        cursor.goTo(before);
        return restyled(grammar.factors.argument("name behind '" + command.text() + "'"), style, command);
    }

    private static boolean isPlain(Token token) {
        return token.isLetter() || token.isDigit() || Commands.LETTERS.contains(token.text()) || token.is("-");
    }

    private Expression restyled(Expression inside, Name.Style style, Token command) {
        if (inside instanceof Symbol symbol) {
            Name name = new Name(symbol.name().letters(), style, symbol.name().accents());
            return new Symbol(name, symbol.indices(), symbol.marks(), symbol.span());
        }
        if (inside instanceof Product product) {
            List<Expression> factors = product.factors().stream()
                    .map(factor -> restyled(factor, style, command))
                    .toList();
            return new Product(factors, product.signs(), product.span());
        }
        throw new NotationException(
                cursor.since(command), "expected names behind '%s', found something else".formatted(command.text()));
    }

    private static Name.Style style(Token command) {
        return switch (command.text()) {
            case "\\mathbf" -> Name.Style.BOLD;
            case "\\mathcal" -> Name.Style.CALLIGRAPHIC;
            case "\\mathbb" -> Name.Style.BLACKBOARD;
            case "\\mathfrak" -> Name.Style.FRAKTUR;
            default -> Name.Style.WORD;
        };
    }

    /** The tokens of a group in braces. */
    private List<Token> group() {
        Token open = cursor.expect("{");
        List<Token> inside = new ArrayList<>();
        int depth = 0;
        while (depth > 0 || !cursor.isAt("}")) {
            if (cursor.peek().isEnd()) {
                throw cursor.expected("'}' for '" + open.text() + "'");
            }
            depth += cursor.isAt("{") ? 1 : cursor.isAt("}") ? -1 : 0;
            inside.add(cursor.take());
        }
        cursor.take();
        return inside;
    }

    private Symbol symbol(String letters, Name.Style style, Token first) {
        return new Symbol(new Name(letters, style, List.of()), List.of(), List.of(), cursor.since(first));
    }
}
