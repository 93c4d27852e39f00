/** Datasets and what is done to them before training: loading, splitting, scaling, cutting into batches. */
package org.handgrad.data;
