/**
 * What may be concluded from repeated trials: groups of trials, the differences between them, and the verdicts. Distributions, tests and
 * rankings are those of Apache Commons Statistics; what it lacks is here, and tested against SciPy and R.
 */
package org.handgrad.study.statistics;
