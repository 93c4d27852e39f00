/** DL4J's losses after each activation: is their gradient the derivative of their score? */
package org.handgrad.audit.loss;
