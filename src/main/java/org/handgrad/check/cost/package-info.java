/** What can be checked: a cost function, a SameDiff graph, or a model of handgrad. */
package org.handgrad.check.cost;
