package org.handgrad.derivation.value;

import java.util.List;
import java.util.Optional;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Lengths;
import org.handgrad.derivation.core.Scope;

/**
 * In what two terms are compared.
 *
 * @param definitions what variables are defined as
 * @param free the free indices: the terms are compared for all their values
 * @param lengths which lengths are the same
 * @param assumptions what is known of free variables, at most one each
 * @param where conditions on numbers that samples fulfil
 */
public record Setting(
        Definitions definitions, List<Binder> free, Lengths lengths, List<Assumption> assumptions, Condition where) {
    /** Nothing is defined, free or known. */
    public static final Setting EMPTY =
            new Setting(Definitions.NONE, List.of(), Lengths.ALL_DIFFERENT, List.of(), Condition.ALWAYS);

    public Setting with(Definitions others) {
        return new Setting(others, free, lengths, assumptions, where);
    }

    /** With free indices, an outer one before those whose bounds speak of it. */
    public Setting over(List<Binder> indices) {
        return new Setting(definitions, indices, lengths, assumptions, where);
    }

    public Setting assuming(List<Assumption> others) {
        return new Setting(definitions, free, lengths, others, where);
    }

    public Setting where(Condition condition) {
        return new Setting(definitions, free, lengths, assumptions, condition);
    }

    public Setting with(Lengths others) {
        return new Setting(definitions, free, others, assumptions, where);
    }

    /** What the free indices run over. */
    public Scope scope() {
        return Scope.of(free);
    }

    Optional<Assumption> assumption(String variable) {
        return assumptions.stream()
                .filter(each -> each.variable().equals(variable))
                .findFirst();
    }
}
