package org.handgrad.derivation.writing;

import java.util.Locale;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Function;

/** Functions as LaTeX. */
final class FunctionWriting {
    private FunctionWriting() {}

    /** A function of what is written so. */
    static String call(Call call, String argument) {
        String primes = "'".repeat(call.order());
        if (call.function() instanceof Function.Opaque opaque) {
            return opaque.name() + primes + "(" + argument + ")";
        }
        return switch ((Function.Known) call.function()) {
            case SIGMOID -> "\\sigma" + primes + "(" + argument + ")";
            case EXP -> "e^{" + argument + "}";
            case RELU -> call.order() == 0 ? "\\max(0, " + argument + ")" : "\\mathbb{1}(" + argument + " > 0)";
            case ABS -> "|" + argument + "|";
            case SIN, COS -> {
                int quarters = call.order() + (call.function() == Function.Known.COS ? 1 : 0);
                String name = quarters % 2 == 0 ? "\\sin" : "\\cos";
                yield (quarters % 4 >= 2 ? "-" : "") + name + "(" + argument + ")";
            }
            case TANH, LOG ->
                "\\" + call.function().toString().toLowerCase(Locale.ROOT) + primes + "(" + argument + ")";
            default ->
                "\\mathrm{%s}%s(%s)".formatted(call.function().toString().toLowerCase(Locale.ROOT), primes, argument);
        };
    }
}
