/**
 * What came of the trials of a study, in one SQLite file that survives whatever ends the program. Its schema is in
 * {@code docs/reference/trials.md}.
 */
package org.handgrad.study.store;
