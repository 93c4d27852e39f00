/**
 * Whether two terms of {@code derivation.core} are equal: their values at samples, in 60 digits and where needed in 120.
 *
 * <p>{@link org.handgrad.derivation.value.Comparison} answers equal, different or cannot tell. A
 * {@link org.handgrad.derivation.value.Sample} has other lengths, all distinct, and other values each time.
 * {@link org.handgrad.derivation.value.Templates} gives every term that is evaluated a place, so that what occurs twice is
 * evaluated once. Derivatives have two more witnesses, which know nothing of the rules of the core: the
 * {@link org.handgrad.derivation.value.Quotient} of differences, and SameDiff
 * ({@link org.handgrad.derivation.value.Framework}). What has no value somewhere is a value too, and no exception.
 */
package org.handgrad.derivation.value;
