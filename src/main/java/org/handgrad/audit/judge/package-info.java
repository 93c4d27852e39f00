/** How one function and its gradient are judged, and how a contradiction is confirmed in a second way. */
package org.handgrad.audit.judge;
