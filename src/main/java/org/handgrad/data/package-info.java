/** Datasets and their preparation for training: loading, splitting, scaling, batching. */
package org.handgrad.data;
