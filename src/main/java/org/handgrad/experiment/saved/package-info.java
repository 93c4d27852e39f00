/** Trained models in files: DL4J's zip, with a card of what their inputs and outputs mean. */
package org.handgrad.experiment.saved;
