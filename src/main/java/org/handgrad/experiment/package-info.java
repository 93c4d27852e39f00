/** Expands a configuration into runs, runs them, and collects what came out and where it came from. */
package org.handgrad.experiment;
