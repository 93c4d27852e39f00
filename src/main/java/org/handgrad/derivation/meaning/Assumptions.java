package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handgrad.derivation.term.Function;
import org.handgrad.message.Excerpt;
import org.handgrad.message.Suggestion;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Symbol;

/**
 * What is stated beside a note: {@code \sigma = tanh}, {@code \sigma = any}, {@code X: n x d}, {@code C: number},
 * {@code a: constant}, {@code A: symmetric}.
 */
public final class Assumptions {
    private static final String ANY = "any";
    private static final String NUMBER = "number";
    private static final String CONSTANT = "constant";
    private static final String SYMMETRIC = "symmetric";
    private static final List<String> WORDS = List.of(NUMBER, CONSTANT, SYMMETRIC);
    private static final Pattern LENGTH = Pattern.compile("1|\\\\?[A-Za-z]\\w*");

    private Assumptions() {}

    /** @throws IllegalArgumentException if it is none of these */
    static void read(String statement, Scope scope, DeclaredShapes shapes) {
        int equals = statement.indexOf('=');
        int colon = statement.indexOf(':');
        if (equals > 0) {
            String name = name(statement.substring(0, equals));
            scope.functions()
                    .assume(name, function(name, statement.substring(equals + 1).strip()));
        } else if (colon > 0) {
            String meaning = statement.substring(colon + 1).strip();
            List<Expression> lengths = WORDS.contains(meaning) ? List.of() : lengths(meaning);
            for (String name : statement.substring(0, colon).split(",", -1)) {
                if (meaning.equals(CONSTANT)) {
                    scope.hold(name(name));
                } else if (meaning.equals(SYMMETRIC)) {
                    scope.symmetric(name(name));
                } else {
                    shapes.declare(name(name), 0, lengths);
                }
            }
        } else {
            throw new IllegalArgumentException(
                    "expected '\\sigma = tanh', '\\sigma = any', 'X: n x d', 'C: number', 'a: constant' or 'A: symmetric', found %s"
                            .formatted(Excerpt.quoted(statement)));
        }
    }

    /** Whether a statement can be read. */
    public static Optional<String> mistake(String statement) {
        try {
            DeclaredShapes shapes = Survey.begun().shapes();
            read(statement, new Scope(shapes), shapes);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static List<Expression> lengths(String shape) {
        List<Expression> lengths = new ArrayList<>();
        for (String length : shape.split("\\s*[×,]\\s*|\\s+x\\s+", -1)) {
            if (!LENGTH.matcher(length).matches()) {
                throw new IllegalArgumentException(
                        "expected a shape of letters, as 'n' or 'n x d', or one of %s, found %s%s"
                                .formatted(
                                        String.join(", ", WORDS),
                                        Excerpt.quoted(shape),
                                        Suggestion.near(shape, WORDS)));
            }
            lengths.add(length.equals("1") ? new Numeral(length, Span.NOWHERE) : Symbol.of(length));
        }
        return lengths;
    }

    private static String name(String written) {
        String name = written.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("expected a name before the sign, found none");
        }
        return name.equals("σ") ? "\\sigma" : name.equals("φ") ? "\\phi" : name;
    }

    private static Function function(String name, String meaning) {
        if (meaning.equals(ANY)) {
            return new Function.Opaque(name);
        }
        List<String> known = Stream.concat(
                        Arrays.stream(Function.Known.values())
                                .map(function -> function.name().toLowerCase(Locale.ROOT)),
                        Stream.of(ANY))
                .toList();
        if (!known.contains(meaning)) {
            throw new IllegalArgumentException("%s is no function known here%s; expected one of %s"
                    .formatted(Excerpt.quoted(meaning), Suggestion.near(meaning, known), String.join(", ", known)));
        }
        return Function.Known.valueOf(meaning.toUpperCase(Locale.ROOT));
    }
}
