/** What witnesses say of a gradient, and when that is close enough. */
package org.handgrad.check.evidence;
