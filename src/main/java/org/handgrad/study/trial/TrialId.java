package org.handgrad.study.trial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of a trial: the first 128 bits of the SHA-256 of a text that says all that its result depends on. A study of a billion
 * trials has two of one identity with a probability below 10⁻²⁰.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record TrialId(long high, long low) implements Comparable<TrialId> {
    private static final HexFormat HEX = HexFormat.of();

    /** The identity of what the text describes. */
    public static TrialId of(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new TrialId(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if these are not 32 hexadecimal digits
     */
    public static TrialId parse(String digits) {
        if (digits.length() != 32) {
            throw new IllegalArgumentException("expected 32 hexadecimal digits, found '%s'".formatted(digits));
        }
        return new TrialId(HexFormat.fromHexDigitsToLong(digits, 0, 16), HexFormat.fromHexDigitsToLong(digits, 16, 32));
    }

    @Override
    public int compareTo(TrialId other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }
}
