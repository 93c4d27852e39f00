/** Finite differences over any cost function: as a way to learn, and as a witness with an error bound of its own. */
package org.handgrad.numeric;
