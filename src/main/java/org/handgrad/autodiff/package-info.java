/** The same models as SameDiff graphs, differentiated by ND4J's autodiff: the oracle, and a third build to train. */
package org.handgrad.autodiff;
