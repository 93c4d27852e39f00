package org.handgrad.derivation.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A random number of 100 bits: the same number in every precision. It comes from SHA-256 of what it is drawn for, so that no two names
 * share one, and nothing depends on what was drawn before.
 *
 * @param high in units of 2^-50
 * @param low what is added, in units of 2^-100
 */
record Draw(long high, long low) {
    /** Half of the bits. */
    static final int BITS = 50;

    private static final long UNIT = 1L << BITS;

    /** Random bits for a name, at a place, for a purpose. */
    static ByteBuffer bits(String name, long... at) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer asked = ByteBuffer.allocate(text.length + 1 + Long.BYTES * at.length);
        asked.put(text).put((byte) 0);
        Arrays.stream(at).forEach(asked::putLong);
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(asked.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Between two numbers, with either sign if the bit says so. */
    static Draw between(double least, double most, boolean negative, ByteBuffer bits) {
        long from = (long) (least * UNIT);
        long length = (long) (most * UNIT) - from;
        long high = from + Math.floorMod(bits.getLong(Long.BYTES), length);
        long low = Math.floorMod(bits.getLong(2 * Long.BYTES), UNIT);
        return negative ? new Draw(-high, -low) : new Draw(high, low);
    }

    static Draw whole(long number) {
        return new Draw(number * UNIT, 0);
    }

    double toDouble() {
        return (double) high / UNIT;
    }
}
