/** The training loop over any network, its history, and the parity of networks trained in lockstep. */
package org.handgrad.train;
