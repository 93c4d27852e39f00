/** From notation to terms: what each name, index, layer and sign of a note stands for. */
package org.handgrad.derivation.meaning;
