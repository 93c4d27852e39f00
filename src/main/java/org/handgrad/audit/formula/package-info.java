/** What is documented, as formulas in plain Java over any kind of number, and their exact derivatives. */
package org.handgrad.audit.formula;
