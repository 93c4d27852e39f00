package org.handgrad.check.evidence;

/**
 * Something about a gradient that is wrong before any number is compared.
 *
 * @param parameter whose derivative
 * @param sentence what is wrong, what was expected, and what to do
 */
public record GradientFault(String parameter, String sentence) {}
