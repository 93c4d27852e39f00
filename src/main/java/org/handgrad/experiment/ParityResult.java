package org.handgrad.experiment;

import org.handgrad.train.Parity;

/** The parity of another build with the hand build in one run. */
public record ParityResult(RunSpec hand, RunSpec other, Parity parity) {}
