/** What came of the equations of notes, as JSON, as text for a terminal and as a page. */
package org.handgrad.report.derivation;
