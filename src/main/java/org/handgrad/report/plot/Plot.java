package org.handgrad.report.plot;

/**
 * A picture beside a report.
 *
 * @param file its name
 * @param title what it shows, for those who cannot see it
 * @param svg the picture
 */
public record Plot(String file, String title, String svg) {}
