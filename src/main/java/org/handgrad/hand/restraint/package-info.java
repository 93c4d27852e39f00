/** What restrains training, by hand: penalties in the cost, normalised gradients, decay beside the update rule, and constraints. */
package org.handgrad.hand.restraint;
