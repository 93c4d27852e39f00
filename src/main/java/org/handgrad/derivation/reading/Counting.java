package org.handgrad.derivation.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Domain;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Letter;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** Reads whole numbers: indices, bounds and lengths. Knows what every index of a line runs over. */
final class Counting {
    private static final int LONGEST = 6; // digits

    private final NoteEvidence evidence;
    private final Fit fit;
    private final Map<String, Binder> free = new LinkedHashMap<>();
    private final Map<Index, Domain> domains = new LinkedHashMap<>();
    private int serial;

    Counting(NoteEvidence evidence, Fit fit) {
        this.evidence = evidence;
        this.fit = fit;
    }

    /** The indices of the line that nothing binds. */
    List<Binder> free() {
        return List.copyOf(free.values());
    }

    Index fresh(String name) {
        return new Index(name, serial++);
    }

    /** A length that nobody knows yet. */
    Affine unknown(String name) {
        return Affine.of(fit.open(name + "|" + serial++));
    }

    /** A new index that runs over a domain. */
    Binder binder(String letter, Domain domain) {
        Binder binder = new Binder(fresh(letter), domain);
        domains.put(binder.index(), domain);
        return binder;
    }

    /** The whole number that an expression is; nothing if it is none. */
    Optional<Affine> affine(Expression e, Surroundings around) {
        if (e instanceof Numeral number) {
            boolean whole = !number.digits().contains(".") && number.digits().length() <= LONGEST;
            return whole ? Optional.of(Affine.of(Long.parseLong(number.digits()))) : Optional.empty();
        }
        if (e instanceof Symbol symbol) {
            return letter(symbol, around);
        }
        if (e instanceof Negation negation) {
            return affine(negation.operand(), around).map(number -> number.times(-1));
        }
        if (e instanceof Sum sum) {
            Optional<Affine> total = Optional.of(Affine.ZERO);
            for (Sum.Term term : sum.terms()) {
                int sign = term.sign() == Sum.Sign.MINUS ? -1 : 1;
                Optional<Affine> part = affine(term.operand(), around).map(number -> number.times(sign));
                total = total.flatMap(before -> part.map(before::plus));
            }
            return total;
        }
        if (e instanceof Product product && product.factors().size() == 2) {
            Optional<Affine> a = affine(product.factors().get(0), around);
            Optional<Affine> b = affine(product.factors().get(1), around);
            return a.filter(Affine::isConstant).flatMap(number -> b.map(other -> other.times(number.constant())));
        }
        return Optional.empty();
    }

    private Optional<Affine> letter(Symbol symbol, Surroundings around) {
        String letter = Spelling.of(symbol.name());
        if (!symbol.marks().isEmpty() || !symbol.indices().isEmpty()) {
            return Optional.empty();
        }
        if (around.indices().containsKey(letter)) {
            return Optional.of(Affine.of(around.indices().get(letter)));
        }
        if (evidence.letters().isLength(letter)) {
            return Optional.of(Affine.of(fit.named(letter)));
        }
        return Optional.empty();
    }

    /** Where an array is indexed; an index that nothing binds is free in a claim. */
    Affine position(Expression e, Surroundings around, Affine axis) {
        Surroundings with = around;
        for (String letter : List.copyOf(lettersOf(e))) {
            if (!with.indices().containsKey(letter) && evidence.letters().isIndex(letter)) {
                if (!around.open()) {
                    throw Unread.of("an index that stands on one side only");
                }
                Binder binder = free.computeIfAbsent(letter, key -> binder(key, Domain.upTo(unknown(key))));
                with = with.binding(letter, binder.index());
            }
        }
        Affine position = affine(e, with).orElseThrow(() -> Unread.of("an index that is no whole number"));
        for (Letter letter : position.letters()) {
            if (letter instanceof Index index && position.equals(Affine.of(index)) && domains.containsKey(index)) {
                fit.running(domains.get(index).to(), axis);
            }
        }
        return position;
    }

    private static List<String> lettersOf(Expression e) {
        if (e instanceof Symbol symbol) {
            return List.of(Spelling.of(symbol.name()));
        }
        return e instanceof Sum sum
                ? sum.terms().stream()
                        .flatMap(term -> lettersOf(term.operand()).stream())
                        .toList()
                : List.of();
    }

    /** An index as a number. */
    Affine counted(Symbol letter, Surroundings around) {
        return position(letter, around, unknown("number"));
    }
}
