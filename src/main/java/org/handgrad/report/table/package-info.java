/** Stored results as tables, and tables as Markdown and LaTeX. */
package org.handgrad.report.table;
