package org.handgrad.derivation.core;

import java.util.List;
import java.util.stream.Collectors;

/** Terms as plain text, each its own. For people who look for a mistake, and as what terms are sorted by. */
public final class Printed {
    private Printed() {}

    /** The text of a term. */
    public static String of(Term term) {
        if (term instanceof Constant constant) {
            return constant.value().toString().replace(" ", "");
        }
        if (term instanceof Count count) {
            return "(" + count.number() + ")";
        }
        if (term instanceof Variable variable) {
            return variable.name() + (variable.at().isEmpty() ? "" : "_" + variable.at());
        }
        if (term instanceof Apply apply) {
            return ofApply(apply);
        }
        if (term instanceof Reduce reduce) {
            Domain domain = reduce.domain();
            String index = reduce.index().name() + "'".repeat(reduce.index().serial());
            return "%s(%s=%s..%s%s: %s)"
                    .formatted(
                            reduce.operation(),
                            index,
                            domain.from(),
                            domain.to(),
                            domain.where().equals(Condition.ALWAYS) ? "" : " | " + of(domain.where()),
                            of(reduce.body()));
        }
        if (term instanceof Indicator indicator) {
            return "[" + of(indicator.condition()) + "]";
        }
        if (term instanceof Derivative derivative) {
            return "d(" + of(derivative.of()) + ")/d(" + of(derivative.by()) + ")";
        }
        Cases cases = (Cases) term;
        return cases.cases().stream()
                        .map(each -> of(each.value()) + " if " + of(each.condition()))
                        .collect(Collectors.joining("; ", "{", ""))
                + cases.otherwise().map(value -> "; " + of(value)).orElse("")
                + "}";
    }

    private static String of(Condition condition) {
        return condition.comparisons().stream()
                .map(each -> of(each.left()) + " " + each.relation() + " " + of(each.right()))
                .collect(Collectors.joining(", "));
    }

    private static String ofApply(Apply apply) {
        List<String> arguments = apply.arguments().stream().map(Printed::of).toList();
        if (apply.is(Standard.PLUS)) {
            return "(" + String.join(" + ", arguments) + ")";
        }
        if (apply.is(Standard.TIMES)) {
            return String.join(" ", arguments);
        }
        String text = apply.primitive().latex().replace("#*", String.join(", ", arguments));
        for (int k = 0; k < arguments.size(); k++) {
            text = text.replace("#" + (k + 1), arguments.get(k));
        }
        return text;
    }
}
