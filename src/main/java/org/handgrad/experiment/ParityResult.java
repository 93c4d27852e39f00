package org.handgrad.experiment;

import org.handgrad.train.Parity;

/** How far another build was from the hand build in one run. */
public record ParityResult(RunSpec hand, RunSpec other, Parity parity) {}
