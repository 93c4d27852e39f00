/** Stored results beside those of a rerun, by rules that hold on another machine too. */
package org.handgrad.report.verify;
