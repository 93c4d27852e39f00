/** Judges the gradients of DL4J and SameDiff themselves: are they the derivatives of their own scores, and of what is documented? */
package org.handgrad.audit;
