/** From a typed table to numbers for a model: fitted on the training rows alone, then applied to any rows. */
package org.handgrad.data.pipeline;
