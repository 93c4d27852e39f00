/** Terms at random points: their values by plain Java, their derivatives by SameDiff. */
package org.handgrad.derivation.oracle;
