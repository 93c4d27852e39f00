/** From the bytes of a file to rows of fields: the encoding, the delimiter, comments, and where each field is. */
package org.handgrad.data.text;
