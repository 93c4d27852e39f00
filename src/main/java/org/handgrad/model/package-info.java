/**
 * What every build of a model shares: the specification, the parameters, and the {@link org.handgrad.model.Network}
 * interface. Nothing here computes a derivative; a specification knows no engine.
 */
package org.handgrad.model;
