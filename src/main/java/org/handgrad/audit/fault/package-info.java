/** The faults that the audit knows: which judgements each explains, and the program that shows it. */
package org.handgrad.audit.fault;
