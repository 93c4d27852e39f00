/** DL4J's activations: is what they back-propagate the derivative of what they compute? */
package org.handgrad.audit.activation;
