/**
 * What all builds share: specifications, parameters, and the {@link org.handgrad.model.Network} interface. Nothing
 * here computes a derivative.
 */
package org.handgrad.model;
