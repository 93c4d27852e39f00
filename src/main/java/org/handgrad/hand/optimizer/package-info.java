/** Update rules in DL4J's form. */
package org.handgrad.hand.optimizer;
