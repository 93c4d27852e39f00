package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** Functions and their arguments. */
final class FunctionParser {
    /** Words that are functions without a bracket, too. */
    private static final Set<String> WORDS = Set.of(
            "sign",
            "sgn",
            "tr",
            "Tr",
            "diag",
            "relu",
            "ReLU",
            "softmax",
            "sigmoid",
            "softplus",
            "vec",
            "rank",
            "tanh",
            "exp",
            "log",
            "ln");

    private final Grammar grammar;
    private final Cursor cursor;

    FunctionParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    static boolean starts(Token token) {
        return Commands.FUNCTIONS.contains(token.text());
    }

    /** {@code \tanh z}, {@code \log_2(x)}, {@code \sin^2 x}, which is a square of the whole. */
    Expression named() {
        Token first = cursor.take();
        Symbol name = new Symbol(Name.of(first.text()), List.of(), List.of(), first.span());
        Scripts scripts = grammar.scripts.read(false);
        Expression power = scripts.exponent;
        if (!isInverse(power)) {
            scripts.exponent = null;
        }
        Expression function = scripts.on(name, cursor.since(first));
        Expression applied = atBracket()
                ? bracketed(function, grammar.brackets.elements(), first)
                : new Application(function, List.of(bareArgument(first)), Application.Form.BARE, cursor.since(first));
        if (power != null && !isInverse(power)) {
            applied = new Power(applied, power, cursor.since(first));
        }
        boolean bare = !cursor.previous().is(")") && !cursor.previous().is("]");
        return bare ? applied : grammar.scripts.attached(applied, first);
    }

    private static boolean isInverse(Expression power) {
        return power instanceof Negation negation
                && negation.operand() instanceof Numeral one
                && one.digits().equals("1");
    }

    private boolean atBracket() {
        return cursor.isAt("(") || cursor.isAt("[") || cursor.isAt("\\{");
    }

    /** A name, applied to the bracket behind it if the vocabulary says that it is a function. */
    Expression perhapsApplied(Expression head, Token first) {
        boolean named = head instanceof Symbol || (head instanceof Primed primed && primed.operand() instanceof Symbol);
        if (!named || cursor.inIndices()) {
            return head;
        }
        if (cursor.isAt("(") || cursor.isAt("[")) {
            int before = cursor.place();
            BracketParser.Elements elements = grammar.brackets.elements();
            if (grammar.vocabulary.applies(head, elements.list())) {
                return grammar.scripts.attached(bracketed(head, elements, first), first);
            }
            cursor.goTo(before);
        } else if (isBareFunction(head) && grammar.factors.starts()) {
            Expression argument = bareArgument(first);
            return new Application(head, List.of(argument), Application.Form.BARE, cursor.since(first));
        }
        return head;
    }

    private static boolean isBareFunction(Expression head) {
        return head instanceof Symbol symbol
                && WORDS.contains(symbol.name().letters())
                && symbol.marks().isEmpty();
    }

    private Expression bracketed(Expression function, BracketParser.Elements elements, Token first) {
        Application.Form form = elements.open().equals("[") ? Application.Form.SQUARE : Application.Form.ROUND;
        return new Application(function, elements.list(), form, cursor.since(first));
    }

    /** Names, numbers and their powers as far as they stand side by side, or one other thing. */
    private Expression bareArgument(Token function) {
        Token first = cursor.peek();
        if (ChainParser.ends(first)) {
            return new Missing(first.span());
        }
        if (cursor.accept("-")) {
            cursor.remark(
                    Span.over(function.span(), first.span()),
                    "what stands behind '%s' is read as its argument".formatted(function.text()));
            Expression operand = bareArgument(function);
            return new Negation(operand, cursor.since(first));
        }
        if (!grammar.factors.starts()) {
            throw cursor.expected("the argument of '" + function.text() + "'");
        }
        List<Expression> factors = new ArrayList<>(List.of(grammar.factors.factor()));
        List<Product.Times> signs = new ArrayList<>();
        while (isSimple(factors.get(factors.size() - 1)) && atSimple()) {
            signs.add(Product.Times.IMPLICIT);
            factors.add(grammar.factors.factor());
        }
        return ProductParser.of(factors, signs, cursor.since(first));
    }

    private boolean atSimple() {
        Token token = cursor.peek();
        return token.isDigit() || (NameParser.starts(token) && grammar.factors.starts());
    }

    private static boolean isSimple(Expression factor) {
        return factor instanceof Symbol
                || factor instanceof Numeral
                || (factor instanceof Power power && isSimple(power.base()))
                || (factor instanceof Primed primed && isSimple(primed.operand()))
                || (factor instanceof Transpose transpose && isSimple(transpose.operand()));
    }
}
