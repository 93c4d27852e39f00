/** Finite differences of any cost function: for training, and as a witness with its own error bound. */
package org.handgrad.numeric;
