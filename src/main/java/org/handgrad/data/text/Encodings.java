package org.handgrad.data.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the encoding of a text: by its byte-order mark; else UTF-8 if the bytes are that; else what ICU finds likeliest of
 * those that decode every byte.
 */
final class Encodings {
    private static final Map<String, byte[]> MARKS = new LinkedHashMap<>();

    static {
        for (String name : new String[] {"UTF-8", "UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"}) {
            MARKS.put(name, "\uFEFF".getBytes(Charset.forName(name)));
        }
    }

    /** The encodings of Chinese, Japanese and Korean texts; short texts in them are told apart by common characters. */
    private static final int MOST_TELLING_BYTES = 1 << 16;

    private Encodings() {}

    /** The encoding of a text of which these are the first bytes. */
    static FoundEncoding of(byte... start) {
        for (Map.Entry<String, byte[]> mark : MARKS.entrySet()) {
            int length = mark.getValue().length;
            if (start.length >= length && Arrays.equals(start, 0, length, mark.getValue(), 0, length)) {
                return new FoundEncoding(Charset.forName(mark.getKey()), length, "by its byte-order mark");
            }
        }
        if (hasMany(start, 0)) {
            return new FoundEncoding(
                    zerosAtOddPlaces(start) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE,
                    0,
                    "every other byte is 0");
        }
        if (decodes(StandardCharsets.UTF_8, start)) {
            return new FoundEncoding(StandardCharsets.UTF_8, 0, "all bytes are UTF-8");
        }
        return new FoundEncoding(likeliest(start), 0, "it is not UTF-8, and this is likeliest");
    }

    /** Whether about every other byte is this. */
    private static boolean hasMany(byte[] bytes, int wanted) {
        int count = 0;
        for (byte b : bytes) {
            count += b == wanted ? 1 : 0;
        }
        return bytes.length >= 4 && count > bytes.length * 0.4 && count <= bytes.length * 0.55;
    }

    private static boolean zerosAtOddPlaces(byte... bytes) {
        int odd = 0;
        int even = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                odd += i % 2;
                even += 1 - i % 2;
            }
        }
        return odd > even;
    }

    private static Charset likeliest(byte... start) {
        byte[] telling = telling(start);
        for (CharsetMatch match : new CharsetDetector().setText(telling).detectAll()) {
            if (Charset.isSupported(match.getName())) {
                Charset charset = Charset.forName(match.getName());
                if (decodes(charset, start)) {
                    return charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
                }
            }
        }
        return Charset.forName("windows-1252");
    }

    /** The parts of a text that are not ASCII: the detector looks at the first bytes alone. */
    private static byte[] telling(byte... start) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (int i = 0; i < start.length && parts.size() < MOST_TELLING_BYTES; i++) {
            boolean near = start[i] < 0 || (i > 0 && start[i - 1] < 0) || (i + 1 < start.length && start[i + 1] < 0);
            if (near) {
                parts.write(start[i]);
            } else if (i > 0 && start[i] != start[i - 1]) {
                parts.write(start[i]);
            }
        }
        return parts.toByteArray();
    }

    /** Whether all bytes are characters; the last character may be incomplete. */
    private static boolean decodes(Charset charset, byte... bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (true) {
            var result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }
}
