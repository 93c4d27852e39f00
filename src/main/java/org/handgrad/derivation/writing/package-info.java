/** Terms as LaTeX, with the names that the note has for them. */
package org.handgrad.derivation.writing;
