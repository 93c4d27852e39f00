/** Data computed from closed forms: the examples of the notes, and textbook tasks. */
package org.handgrad.data.generated;
