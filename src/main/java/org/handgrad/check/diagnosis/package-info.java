/** Diagnosis of wrong gradients: known mistakes, fitted or computed, that explain the difference. */
package org.handgrad.check.diagnosis;
