/** Expands a configuration into runs, runs them, and collects results and provenance. */
package org.handgrad.experiment;
