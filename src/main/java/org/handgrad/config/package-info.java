/** Experiments as YAML text, read strictly into immutable records: every mistake is found, and found at its place. */
package org.handgrad.config;
