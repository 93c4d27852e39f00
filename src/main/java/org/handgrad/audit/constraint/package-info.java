/** DL4J's constraints, regularisers and initialisations beside what they are documented to be. */
package org.handgrad.audit.constraint;
