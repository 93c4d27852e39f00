/** Learning rates and momenta that change while a model is trained. */
package org.handgrad.hand.schedule;
