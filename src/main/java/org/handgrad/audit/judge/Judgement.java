package org.handgrad.audit.judge;

import java.util.Comparator;
import java.util.List;

/**
 * A verdict and what it rests on.
 *
 * @param input where it was found
 * @param evidence numbers, as a sentence; empty if there is nothing to say
 */
public record Judgement(AuditVerdict verdict, String input, String evidence) {
    /** Nothing known of where. */
    static Judgement of(AuditVerdict verdict, String evidence) {
        return new Judgement(verdict, "", evidence);
    }

    /** The same, found at some input. */
    public Judgement at(String where) {
        return new Judgement(verdict, where, evidence);
    }

    /** The worst of several; of equals the first. */
    public static Judgement worst(List<Judgement> judgements) {
        Judgement worst = judgements.stream()
                .min(Comparator.comparing(Judgement::verdict))
                .orElseThrow();
        return worst.verdict() == AuditVerdict.AGREES ? worst.at("") : worst;
    }
}
