/** Losses and the δ of the last layer, where back-propagation starts. */
package org.handgrad.hand.loss;
