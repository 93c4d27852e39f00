/** What the mistake in a gradient may be: causes that are fitted to it or computed beside it. */
package org.handgrad.check.diagnosis;
