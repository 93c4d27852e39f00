package org.handgrad.report.plot;

/**
 * A plot of a report.
 *
 * @param file its name
 * @param title its alternative text
 * @param svg the picture
 */
public record Plot(String file, String title, String svg) {}
