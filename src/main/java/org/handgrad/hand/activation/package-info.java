/** Activations and their backward pass. */
package org.handgrad.hand.activation;
