/**
 * The same models as SameDiff graphs, differentiated by ND4J's autodiff: an oracle for the other builds, and a third
 * build to train.
 */
package org.handgrad.autodiff;
