/** Turns stored documents into self-contained HTML pages. */
package org.handgrad.report.page;
