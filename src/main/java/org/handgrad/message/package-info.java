/** Messages about mistakes in a user's text: place, excerpt, suggestion. */
package org.handgrad.message;
