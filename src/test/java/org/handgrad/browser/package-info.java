/** Pages in a real browser. */
package org.handgrad.browser;
