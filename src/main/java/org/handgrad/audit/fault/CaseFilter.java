package org.handgrad.audit.fault;

import java.util.List;
import java.util.function.Predicate;
import org.handgrad.report.document.AuditDocument.Case;

/** Which judgements a fault explains. */
final class CaseFilter {
    private CaseFilter() {}

    static Predicate<Case> kind(String kind, String... names) {
        return one ->
                one.kind().equals(kind) && (names.length == 0 || List.of(names).contains(one.name()));
    }

    /** Combined with one of these. */
    static Predicate<Case> with(String... parts) {
        return one -> List.of(parts).contains(one.with().split(",", 2)[0]);
    }

    static Predicate<Case> verdict(String verdict) {
        return one -> one.verdict().equals(verdict);
    }

    static Predicate<Case> question(String question) {
        return one -> one.question().equals(question);
    }

    static Predicate<Case> input(String... inputs) {
        return one -> List.of(inputs).contains(one.input());
    }

    /** Whose evidence has these words. */
    static Predicate<Case> saying(String words) {
        return one -> one.evidence().contains(words);
    }
}
