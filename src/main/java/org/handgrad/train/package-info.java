/** The training loop over any network, the history it leaves, and how far networks trained side by side are apart. */
package org.handgrad.train;
