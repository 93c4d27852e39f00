/** AssertJ assertions for the gradient checker; the only package that needs AssertJ. */
package org.handgrad.check.assertion;
