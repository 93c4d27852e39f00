/** DL4J's updaters and schedules beside the rules of their papers. */
package org.handgrad.audit.updater;
