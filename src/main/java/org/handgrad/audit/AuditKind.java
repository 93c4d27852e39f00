package org.handgrad.audit;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.handgrad.audit.activation.ActivationAudit;
import org.handgrad.audit.constraint.ConstraintAudit;
import org.handgrad.audit.constraint.InitialisationAudit;
import org.handgrad.audit.constraint.RegulariserAudit;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.loss.LossAudit;
import org.handgrad.audit.samediff.OperationAudit;
import org.handgrad.audit.updater.ScheduleAudit;
import org.handgrad.audit.updater.UpdaterAudit;

/** What is audited. */
public enum AuditKind {
    ACTIVATION(ActivationAudit::units),
    LOSS(LossAudit::units),
    UPDATER(UpdaterAudit::units),
    SCHEDULE(ScheduleAudit::units),
    REGULARISER(RegulariserAudit::units),
    CONSTRAINT(ConstraintAudit::units),
    INITIALISATION(InitialisationAudit::units),
    OPERATION(OperationAudit::units);

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
