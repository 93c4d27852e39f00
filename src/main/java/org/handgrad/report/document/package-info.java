/** The stored documents of experiments: the contract between runs and reports. */
package org.handgrad.report.document;
