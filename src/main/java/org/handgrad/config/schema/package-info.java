/**
 * What may stand where in a configuration, said once: the kinds and keys of this package read the values, describe them to
 * editors as a JSON Schema, and to people in {@code docs/reference/configuration.md}.
 */
package org.handgrad.config.schema;
