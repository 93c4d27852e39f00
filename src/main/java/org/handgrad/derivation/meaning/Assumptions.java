package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handgrad.derivation.term.Function;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Symbol;

/** What is stated beside a note: {@code \sigma = tanh}, {@code \sigma = any}, {@code X: n x d}. */
public final class Assumptions {
    private Assumptions() {}

    /** @throws IllegalArgumentException if it is none of these */
    static void read(String statement, Scope scope, Letters letters) {
        int equals = statement.indexOf('=');
        int colon = statement.indexOf(':');
        if (equals > 0) {
            String name = statement.substring(0, equals).strip();
            scope.assume(
                    name(name),
                    function(name(name), statement.substring(equals + 1).strip()));
        } else if (colon > 0) {
            List<Expression> lengths = new ArrayList<>();
            String shape = statement.substring(colon + 1).strip();
            for (String length :
                    shape.isEmpty() || shape.equals("number") ? new String[0] : shape.split("\\s*[x×,]\\s*", -1)) {
                lengths.add(Symbol.of(length));
            }
            for (String name : statement.substring(0, colon).split(",", -1)) {
                letters.declare(name(name.strip()), 0, lengths);
            }
        } else {
            throw new IllegalArgumentException(
                    "expected '\\sigma = tanh', '\\sigma = any' or 'X: n x d', found '%s'".formatted(statement));
        }
    }

    /** Whether a statement can be read. */
    public static Optional<String> mistake(String statement) {
        try {
            read(statement, new Scope(), new Letters());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static String name(String written) {
        return written.equals("σ") ? "\\sigma" : written.equals("φ") ? "\\phi" : written;
    }

    private static Function function(String name, String meaning) {
        if (meaning.equals("any")) {
            return new Function.Opaque(name);
        }
        try {
            return Function.Known.valueOf(meaning.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is no function known here; expected sigmoid, tanh, relu, softplus, exp, log, sin, cos, or any"
                            .formatted(meaning),
                    e);
        }
    }
}
