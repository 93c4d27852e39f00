package org.handgrad.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Makes wrong texts out of right ones: single bits and bytes, cut and doubled parts, parts of another text, lines in another
 * order, and tokens that mean something in the language. The same seed makes the same texts.
 */
public final class Mutator {
    private static final int MOST_CHANGES = 6;
    private static final int MOST_REPETITIONS = 40;

    private final List<byte[]> corpus;
    private final List<byte[]> tokens;
    private final UniformRandomProvider random;

    /**
     * @param corpus right texts
     * @param tokens what is put anywhere
     * @param seed of all choices
     */
    public Mutator(List<String> corpus, List<String> tokens, long seed) {
        this.corpus = corpus.stream().map(Mutator::bytes).toList();
        this.tokens = tokens.stream().map(Mutator::bytes).toList();
        this.random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** The next text, as bytes: it need not be UTF-8. */
    public byte[] next() {
        byte[] text = any(corpus);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            text = change(text);
        }
        return text;
    }

    private byte[] change(byte[] text) {
        int from = random.nextInt(text.length + 1);
        int to = end(text, from);
        byte[] part = Arrays.copyOfRange(text, from, to);
        return switch (random.nextInt(9)) {
            case 0 -> replaced(text, from, to, flipped(part));
            case 1 -> replaced(text, from, Math.min(from + 1, text.length), (byte) random.nextInt(256));
            case 2 -> replaced(text, from, to);
            case 3 -> replaced(text, from, from, part);
            case 4 -> replaced(text, from, from, any(tokens));
            case 5 -> replaced(text, from, to, any(tokens));
            case 6 -> replaced(text, from, from, repeated(any(tokens)));
            case 7 -> replaced(text, from, to, partOf(any(corpus)));
            default -> withLinesSwapped(text);
        };
    }

    /** Most parts are short; some go as far as the text does. */
    private int end(byte[] text, int from) {
        int left = text.length - from;
        int longest = random.nextInt(8) == 0 ? left : Math.min(left, 8);
        return from + random.nextInt(longest + 1);
    }

    private byte[] flipped(byte[] part) {
        byte[] flipped = part.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] repeated(byte[] token) {
        return bytes(new String(token, StandardCharsets.UTF_8).repeat(1 + random.nextInt(MOST_REPETITIONS)));
    }

    private byte[] partOf(byte[] text) {
        int from = random.nextInt(text.length + 1);
        return Arrays.copyOfRange(text, from, end(text, from));
    }

    private byte[] withLinesSwapped(byte[] text) {
        String[] lines = new String(text, StandardCharsets.ISO_8859_1).split("\n", -1);
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        String line = lines[one];
        lines[one] = lines[other];
        lines[other] = line;
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] any(List<byte[]> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] replaced(byte[] text, int from, int to, byte... with) {
        ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        replaced.write(text, 0, from);
        replaced.write(with, 0, with.length);
        replaced.write(text, to, text.length - to);
        return replaced.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
