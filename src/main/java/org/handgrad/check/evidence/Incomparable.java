package org.handgrad.check.evidence;

/**
 * Why a witness says nothing of a gradient.
 *
 * @param verdict what tables call it
 * @param reason the rest of a sentence that begins with the witness's name
 */
public record Incomparable(WitnessVerdict verdict, String reason) {}
