/** Stored results as pictures. Nothing of the machine, its fonts or its clock gets into them. */
package org.handgrad.report.plot;
