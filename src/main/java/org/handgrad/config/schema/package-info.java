/**
 * The grammar of configurations, declared once: kinds and keys read values, describe them to editors as a JSON
 * Schema, and to people in {@code docs/reference/configuration.md}.
 */
package org.handgrad.config.schema;
