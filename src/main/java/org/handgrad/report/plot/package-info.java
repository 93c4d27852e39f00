/** Stored results as plots that do not depend on the machine, its fonts or its clock. */
package org.handgrad.report.plot;
