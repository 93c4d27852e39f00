package org.handgrad.check.evidence;

/**
 * Something about a gradient that is wrong before any number is compared.
 *
 * @param parameter the parameter that the cost is differentiated by
 * @param sentence what is wrong, what was expected, and what to do
 */
public record GradientFault(String parameter, String sentence) {}
