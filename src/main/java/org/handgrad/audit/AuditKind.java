package org.handgrad.audit;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.handgrad.audit.activation.ActivationAudit;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.loss.LossAudit;

/** What is audited. */
public enum AuditKind {
    ACTIVATION(ActivationAudit::units),
    LOSS(LossAudit::units);

    @SuppressWarnings("ImmutableEnumChecker") // method references
    private final Supplier<List<AuditUnit>> units;

    AuditKind(Supplier<List<AuditUnit>> units) {
        this.units = units;
    }

    List<AuditUnit> units() {
        return units.get();
    }

    /** Its name in results and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
