/** YAML texts whose every value knows its place; the only user of the YAML library. */
package org.handgrad.config.yaml;
