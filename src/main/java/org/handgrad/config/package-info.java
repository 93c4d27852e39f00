/** Reads experiments from YAML into immutable records, strictly: every mistake is reported with its place. */
package org.handgrad.config;
