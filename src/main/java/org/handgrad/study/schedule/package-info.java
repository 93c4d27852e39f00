/**
 * Runs the trials of a study in worker processes, and stores each as it ends. A worker that is lost costs the trial it ran at most.
 */
package org.handgrad.study.schedule;
