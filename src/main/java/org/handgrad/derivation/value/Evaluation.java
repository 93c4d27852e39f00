package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Apply;
import org.handgrad.derivation.core.Cases;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Count;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Indicator;
import org.handgrad.derivation.core.Letter;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.TooLarge;
import org.handgrad.derivation.core.Variable;

/**
 * Values of templates at one sample. Each is computed once for every place.
 *
 * @param <T> the kind of numbers
 */
final class Evaluation<T> {
    private static final int MOST_STEPS = 400_000;

    /** Where the entries of free variables come from. */
    interface Entries<T> {
        T entry(String variable, List<Long> at);
    }

    private record Key(Template template, List<Long> at) {}

    private final Sample sample;
    private final Numbers<T> numbers;
    private final Entries<T> entries;
    private final Map<Key, T> known = new HashMap<>();
    private final Choices<T> choices = new Choices<>(this);
    private int steps;

    Evaluation(Sample sample, Numbers<T> numbers) {
        this(sample, numbers, (variable, at) -> sample.entry(variable, at, numbers));
    }

    Evaluation(Sample sample, Numbers<T> numbers, Entries<T> entries) {
        this.sample = sample;
        this.numbers = numbers;
        this.entries = entries;
    }

    Sample sample() {
        return sample;
    }

    Numbers<T> numbers() {
        return numbers;
    }

    /** The value where the indices have values. */
    T value(Template.Use use, Map<Index, Long> indices) {
        return value(use.template(), places(use.at(), indices));
    }

    /** The values of whole numbers that are said by indices. */
    List<Long> places(List<Affine> affines, Map<Index, Long> indices) {
        List<Long> values = new ArrayList<>(affines.size());
        for (Affine affine : affines) {
            values.add(
                    affine.value(letter -> letter instanceof Index index ? indices.get(index) : sample.width(letter)));
        }
        return values;
    }

    /**
     * The value at places.
     *
     * @throws TooLarge if it takes too many steps
     */
    T value(Template template, List<Long> at) {
        Key key = new Key(template, at);
        T before = known.get(key);
        if (before == null) {
            step();
            before = compute(template, at);
            known.put(key, before);
        }
        return before;
    }

    /** Counts one more step. */
    void step() {
        if (++steps > MOST_STEPS) {
            throw new TooLarge("a value of too many steps");
        }
    }

    Choices<T> choices() {
        return choices;
    }

    private T compute(Template template, List<Long> at) {
        Term head = template.head();
        if (head instanceof Constant constant) {
            return numbers.of(constant.value());
        }
        if (head instanceof Count) {
            return numbers.of(whole(template.affines().get(0), at));
        }
        if (head instanceof Variable variable) {
            return entry(variable.name(), all(template.affines(), at));
        }
        if (head instanceof Apply apply) {
            return new Functions<>(this, template, at).of(apply.primitive());
        }
        if (head instanceof Reduce reduce) {
            return reduce(reduce, template, at);
        }
        if (head instanceof Indicator indicator) {
            return choices.holds(indicator.condition(), template, 0, at)
                    .map(holds -> numbers.of(holds ? 1 : 0))
                    .orElse(numbers.undefined());
        }
        OptionalInt chosen = choices.chosen((Cases) head, template, at);
        return chosen.isPresent() ? part(template, chosen.getAsInt(), at) : numbers.undefined();
    }

    /** The values of whole numbers that are said by places. */
    List<Long> all(List<Affine> affines, List<Long> at) {
        List<Long> values = new ArrayList<>(affines.size());
        for (Affine affine : affines) {
            values.add(whole(affine, at));
        }
        return values;
    }

    long whole(Affine affine, List<Long> at) {
        return affine.value(letter -> letter(letter, at));
    }

    private long letter(Letter letter, List<Long> at) {
        return letter instanceof Index place ? at.get(place.serial()) : sample.width(letter);
    }

    /** A part of a template at its places. */
    T part(Template template, int k, List<Long> at) {
        Template.Use use = template.parts().get(k);
        return value(use.template(), all(use.at(), at));
    }

    T entry(String variable, List<Long> at) {
        return entries.entry(variable, at);
    }

    private T reduce(Reduce reduce, Template template, List<Long> at) {
        T result = switch (reduce.operation()) {
            case SUM -> numbers.of(0);
            case PRODUCT -> numbers.of(1);
            case MAX, MIN -> null;
        };
        Optional<List<List<Long>>> places = choices.inside(reduce, template, at);
        if (places.isPresent()) {
            for (List<Long> place : places.get()) {
                T next = part(template, template.parts().size() - 1, place);
                result = result == null ? next : joined(reduce.operation(), result, next);
            }
        }
        return places.isEmpty() || result == null ? numbers.undefined() : result;
    }

    private T joined(Reduce.Operation operation, T before, T next) {
        if (!numbers.isDefined(before) || !numbers.isDefined(next)) {
            return numbers.undefined();
        }
        return switch (operation) {
            case SUM -> numbers.add(before, next);
            case PRODUCT -> numbers.multiply(before, next);
            case MAX -> numbers.compare(before, next) >= 0 ? before : next;
            case MIN -> numbers.compare(before, next) <= 0 ? before : next;
        };
    }
}
