/** What a configuration says about the values it sweeps, and how they are combined. */
package org.handgrad.config.sweep;
