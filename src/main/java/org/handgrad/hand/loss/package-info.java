/** Losses and what back-propagation starts from at them. */
package org.handgrad.hand.loss;
