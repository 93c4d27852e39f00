/** Saved models: DL4J's zip with a card that describes inputs and outputs. */
package org.handgrad.experiment.saved;
