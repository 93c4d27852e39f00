/** Update rules, step by step as DL4J applies them. */
package org.handgrad.hand.optimizer;
