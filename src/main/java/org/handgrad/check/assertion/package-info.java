/** The gradient checker in AssertJ's words; the only part of it that needs AssertJ. */
package org.handgrad.check.assertion;
