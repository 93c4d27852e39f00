package org.handgrad.experiment;

/**
 * What is kept of a comparison beside its results. It costs more room than they do.
 *
 * @param snapshots at most so many of the training of one build, to be drawn; 0 for none, and for nothing else that is drawn
 * @param everyEpoch whether the costs after every epoch are kept, and the distances of the builds at every step; else some of the costs
 * @param models whether the trained models are kept
 */
public record Recording(int snapshots, boolean everyEpoch, boolean models) {}
