/** Turns results into tables and files; computes none of them. */
package org.handgrad.report;
