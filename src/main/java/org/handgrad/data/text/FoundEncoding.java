package org.handgrad.data.text;

import java.nio.charset.Charset;

/**
 * The encoding of a text.
 *
 * @param charset of the characters
 * @param markLength the number of bytes of the byte-order mark
 * @param reason why it is this one
 */
public record FoundEncoding(Charset charset, int markLength, String reason) {}
