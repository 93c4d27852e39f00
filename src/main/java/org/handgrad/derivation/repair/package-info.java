/** What a wrong right side may have been meant to be: all that is one change away from it. */
package org.handgrad.derivation.repair;
