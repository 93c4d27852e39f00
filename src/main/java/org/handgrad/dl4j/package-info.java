/** The same models as DL4J's {@code MultiLayerNetwork}, trained by DL4J's own means. */
package org.handgrad.dl4j;
