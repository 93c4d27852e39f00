/** What is stored of an experiment, and read back: the contract between runs and reports. */
package org.handgrad.report.document;
