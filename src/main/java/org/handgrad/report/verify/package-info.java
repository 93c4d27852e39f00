/** Compares stored results with a rerun, with tolerances that hold across machines. */
package org.handgrad.report.verify;
