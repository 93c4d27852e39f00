/** Turns stored documents into pages for a browser, each one file that needs nothing else. */
package org.handgrad.report.page;
