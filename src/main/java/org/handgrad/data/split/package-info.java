/** Which rows are for training, for validation and for testing; knows rows by their numbers, and nothing of what stands in them. */
package org.handgrad.data.split;
