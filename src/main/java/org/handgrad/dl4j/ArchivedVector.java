package org.handgrad.dl4j;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A vector as {@code Nd4j.write} writes it: shape information, and then the numbers, each part with a word for its kind of
 * memory, its length and its type. Read here and not by ND4J, which believes any length and hands any shape to native code.
 */
final class ArchivedVector {
    private static final String MEMORY = "MIXED_DATA_TYPES";
    private static final int MOST_RANK = 2;

    /** Beside the sizes and strides: the rank, flags, the stride from one number to the next, the order. */
    private static final int OTHERS = 4;

    private static final int BUFFER = 1 << 16;

    private final String entry;
    private final DataInputStream in;
    private final int length;

    private ArchivedVector(String entry, DataInputStream in, int length) {
        this.entry = entry;
        this.in = in;
        this.length = length;
    }

    /**
     * The numbers.
     *
     * @param entry what they are read from, for messages
     * @param length how many there have to be
     * @throws IOException if it is anything else than such a vector of finite numbers
     */
    static double[] read(String entry, DataInputStream in, int length) throws IOException {
        ArchivedVector vector = new ArchivedVector(entry, in, length);
        vector.shape();
        return vector.numbers();
    }

    private void shape() throws IOException {
        Part part = part();
        long rank = part.length() == 0 ? 0 : in.readLong();
        boolean known = part.type().equals("LONG") && rank >= 1 && rank <= MOST_RANK;
        if (!known || part.length() != 2 * rank + OTHERS) {
            throw unexpected("an array of rank " + rank);
        }
        long[] sizes = new long[(int) rank];
        long product = 1;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = in.readLong();
            product *= sizes[i] == 1 || sizes[i] == length ? sizes[i] : 0;
        }
        if (product != length) {
            throw unexpected("an array of shape " + Arrays.toString(sizes));
        }
        in.skipNBytes((rank + OTHERS - 1) * Long.BYTES);
    }

    private double[] numbers() throws IOException {
        Part part = part();
        if (part.length() != length) {
            throw unexpected(part.length() + " numbers");
        }
        int size =
                switch (part.type()) {
                    case "DOUBLE" -> Double.BYTES;
                    case "FLOAT" -> Float.BYTES;
                    default -> throw unexpected("numbers of type '%s'".formatted(part.type()));
                };
        double[] numbers = new double[length];
        byte[] bytes = new byte[BUFFER];
        for (int begin = 0; begin < length; begin += BUFFER / size) {
            int end = Math.min(length, begin + BUFFER / size);
            in.readFully(bytes, 0, (end - begin) * size);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            for (int i = begin; i < end; i++) {
                numbers[i] = size == Double.BYTES ? buffer.getDouble() : buffer.getFloat();
                if (!Double.isFinite(numbers[i])) {
                    throw unexpected("the number " + numbers[i]);
                }
            }
        }
        return numbers;
    }

    /** How many of what follow. */
    private record Part(long length, String type) {}

    private Part part() throws IOException {
        String memory = word();
        if (!memory.equals(MEMORY)) {
            throw unexpected("something that does not begin with the word " + MEMORY);
        }
        long count = in.readLong();
        return new Part(count, word());
    }

    /** A word as {@link DataInputStream#readUTF} reads it, which takes any bytes for one of up to 65535. */
    private String word() throws IOException {
        int bytes = in.readUnsignedShort();
        if (bytes > MEMORY.length()) {
            throw unexpected("a word of %s bytes".formatted(bytes));
        }
        return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }

    private IOException unexpected(String found) {
        return new IOException(
                "its %s holds %s, where a vector of %s finite numbers was expected".formatted(entry, found, length));
    }
}
