/** Evidence of witnesses about a gradient, and the pass rule. */
package org.handgrad.check.evidence;
