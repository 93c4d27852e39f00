/** The commands: the only place that prints to the terminal, redirects streams or sets an exit code. */
package org.handgrad.cli;
