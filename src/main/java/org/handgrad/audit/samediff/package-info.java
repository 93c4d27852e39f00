/** SameDiff's operations: is what autodiff says the derivative of what the graph computes? */
package org.handgrad.audit.samediff;
