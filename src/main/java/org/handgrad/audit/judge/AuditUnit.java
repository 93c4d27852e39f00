package org.handgrad.audit.judge;

import java.util.List;
import java.util.function.Supplier;
import org.handgrad.report.document.AuditDocument.Case;

/**
 * A part of the audit that depends on no other.
 *
 * @param title what is said of its progress
 * @param cases its judgements
 */
public record AuditUnit(String title, Supplier<List<Case>> cases) {}
