/** What can be checked: a cost, a SameDiff graph, a model of the project. */
package org.handgrad.check.cost;
