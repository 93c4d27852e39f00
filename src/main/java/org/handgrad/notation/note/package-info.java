/** The equations of a note and their places in it. */
package org.handgrad.notation.note;
