/** YAML with the source position of every value; the only user of the YAML library. */
package org.handgrad.config.yaml;
