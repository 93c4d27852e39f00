package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.notation.tree.Span;

/** Commands that stand for others, or that put something on or around a thing that does not change it. */
final class Rewriting {
    private static final Map<String, String> SYNONYMS = new HashMap<>();

    private static final Set<String> REWRITTEN = Set.of(
            "\\overset",
            "\\underset",
            "\\stackrel",
            "\\underbrace",
            "\\overbrace",
            "\\xrightarrow",
            "\\xleftarrow",
            "\\substack",
            "\\bigl",
            "\\Bigl",
            "\\biggl",
            "\\Biggl",
            "\\bigr",
            "\\Bigr",
            "\\biggr",
            "\\Biggr",
            "\\argmax",
            "\\argmin",
            "\\lt",
            "\\gt",
            "\\bold",
            "\\operatorname");

    static {
        same("\\frac", "\\dfrac", "\\tfrac", "\\cfrac");
        same("\\dots", "\\ldots", "\\cdots", "\\dotsc", "\\dotsb", "\\dotsm", "\\dotsi", "\\vdots", "\\ddots");
        same("*", "\\ast", "\\star");
        same("\\odot", "\\bigodot", "\\circledast");
        same("\\{", "\\lbrace");
        same("\\}", "\\rbrace");
        same("[", "\\lbrack");
        same("]", "\\rbrack");
        same("|", "\\vert");
        same("\\|", "\\Vert");
        same("\\mid", "\\given");
        same(":", "\\colon");
        same("\\partial", "\\part");
        same("\\mathbf", "\\boldsymbol", "\\bm", "\\pmb", "\\bold", "\\textbf", "\\symbf", "\\bf");
        same(
                "\\mathrm",
                "\\mathit",
                "\\mathsf",
                "\\mathtt",
                "\\texttt",
                "\\rm",
                "\\it",
                "\\mathnormal",
                "\\textup",
                "\\sf");
        same("\\mathcal", "\\mathscr", "\\cal");
        same("\\mathbb", "\\mathbbm", "\\Bbb");
        same("\\hat", "\\widehat");
        same("\\bar", "\\overline");
        same("\\tilde", "\\widetilde");
        same("\\vec", "\\overrightarrow", "\\mathbf\\vec");
        same("\\top", "\\intercal");
        same("\\prime", "\\backprime");
    }

    private Rewriting() {}

    private static void same(String one, String... others) {
        for (String other : others) {
            SYNONYMS.put(other, one);
        }
    }

    /** The notation that is left of several; the relations are in {@link Relations}. */
    static String synonym(String text) {
        return Relations.SYNONYMS.getOrDefault(text, SYNONYMS.getOrDefault(text, text));
    }

    static boolean rewrites(Token token) {
        return REWRITTEN.contains(token.text());
    }

    /** What is to be read instead of a command and its arguments. */
    static List<Token> of(Token command, TokenQueue queue) {
        return switch (command.text()) {
            case "\\overset", "\\underset", "\\stackrel" -> decorated(command, queue);
            case "\\underbrace", "\\overbrace" -> braced(command, queue);
            case "\\xrightarrow" -> arrow(command, queue, "\\to");
            case "\\xleftarrow" -> arrow(command, queue, "\\leftarrow");
            case "\\substack" ->
                queue.argument(command).stream()
                        .map(token -> token.is("\\\\") ? token.with(",") : token)
                        .toList();
            case "\\argmax" -> List.of(command.with("\\arg"), command.with("\\max"));
            case "\\argmin" -> List.of(command.with("\\arg"), command.with("\\min"));
            case "\\operatorname" -> operator(command, queue);
            case "\\lt" -> List.of(command.with("<"));
            case "\\gt" -> List.of(command.with(">"));
            case "\\bold" -> List.of(command.with("\\mathbf"));
            default -> sized(command, queue);
        };
    }

    private static List<Token> decorated(Token command, TokenQueue queue) {
        queue.argument(command);
        return queue.argument(command);
    }

    private static List<Token> braced(Token command, TokenQueue queue) {
        List<Token> inside = new ArrayList<>(List.of(command.with("{")));
        inside.addAll(queue.argument(command));
        if (queue.accept("_") || queue.accept("^")) {
            queue.argument(command);
        }
        inside.add(queue.last().with("}"));
        return inside;
    }

    private static List<Token> arrow(Token command, TokenQueue queue, String plain) {
        if (queue.accept("[")) {
            queue.untilClosed("]", command);
        }
        queue.argument(command);
        return List.of(command.with(plain));
    }

    /** {@code \operatorname*{arg\,max}} is a name in upright letters. */
    private static List<Token> operator(Token command, TokenQueue queue) {
        queue.accept("*");
        List<Token> name = queue.argument(command).stream()
                .filter(Token::isLetter)
                .map(token -> new Token(token.text(), false, 0, token.span()))
                .toList();
        String word = Words.of(name);
        if (word.equals("argmax") || word.equals("argmin")) {
            return List.of(command.with("\\arg"), command.with("\\" + word.substring(3)));
        }
        if (Commands.UPRIGHT.contains("\\" + word)) {
            return List.of(command.with("\\" + word)
                    .at(Span.over(command.span(), queue.last().span())));
        }
        List<Token> rewritten = new ArrayList<>(List.of(command.with("\\mathrm"), command.with("{")));
        rewritten.addAll(name);
        rewritten.add(queue.last().with("}"));
        return rewritten;
    }

    /** {@code \bigl|} opens and {@code \bigr|} closes; any other bracket says so itself. */
    private static List<Token> sized(Token command, TokenQueue queue) {
        Token taken = queue.take();
        Token sign = taken.at(Span.over(command.span(), taken.span()));
        boolean opens = command.text().endsWith("l");
        return switch (synonym(sign.text())) {
            case "|" -> List.of(sign.with(opens ? "\\lvert" : "\\rvert"));
            case "\\|" -> List.of(sign.with(opens ? "\\lVert" : "\\rVert"));
            default -> sign.isEnd() ? List.of() : List.of(sign);
        };
    }
}
