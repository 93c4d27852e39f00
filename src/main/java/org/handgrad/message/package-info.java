/** What the readers of files and of configurations say to a user whose text is wrong. */
package org.handgrad.message;
