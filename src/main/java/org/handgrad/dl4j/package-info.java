/** The same models as DL4J's {@code MultiLayerNetwork}, with DL4J's own gradients and updaters. */
package org.handgrad.dl4j;
