/** Activations and what back-propagation does at them. */
package org.handgrad.hand.activation;
