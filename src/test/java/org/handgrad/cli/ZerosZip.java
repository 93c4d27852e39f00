package org.handgrad.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip file one of whose entries is unpacked to far more than its header says: some bytes, and then zeros. The zeros are
 * packed once and written often, so that it takes no time.
 *
 * @param others entries as they are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ZerosZip(Map<String, byte[]> others, String name, byte[] start, long zeros) {
    private static final int BLOCK = 1 << 26;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final byte[] LAST_BLOCK = {3, 0};

    void write(Path file) throws IOException {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        others.forEach((entry, bytes) -> packed.put(entry, packed(bytes)));
        byte[] block = packed(new byte[BLOCK]);
        packed.put(name, packed(start));
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        long at = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : packed.entrySet()) {
                long blocks = entry.getKey().equals(name) ? zeros / BLOCK : 0;
                byte[] content = others.getOrDefault(entry.getKey(), new byte[0]);
                long size = entry.getValue().length + blocks * block.length + LAST_BLOCK.length;
                byte[] local = header(LOCAL, entry.getKey(), content, size, at);
                list.write(header(CENTRAL, entry.getKey(), content, size, at));
                out.write(local);
                out.write(entry.getValue());
                for (long i = 0; i < blocks; i++) {
                    out.write(block);
                }
                out.write(LAST_BLOCK);
                at += local.length + size;
            }
            out.write(list.toByteArray());
            byte[] end = new byte[22];
            little(end)
                    .putInt(END)
                    .putInt(0)
                    .putShort((short) packed.size())
                    .putShort((short) packed.size())
                    .putInt(list.size())
                    .putInt((int) at)
                    .putShort((short) 0);
            out.write(end);
        }
    }

    private static byte[] header(int signature, String name, byte[] content, long packed, long at) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        boolean central = signature == CENTRAL;
        byte[] bytes = new byte[(central ? 46 : 30) + letters.length];
        ByteBuffer header = little(bytes).putInt(signature);
        if (central) {
            header.putShort((short) 20);
        }
        header.putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0);
        header.putInt((int) crc.getValue()).putInt((int) packed).putInt(content.length);
        header.putShort((short) letters.length).putShort((short) 0);
        if (central) {
            header.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt((int) at);
        }
        header.put(letters);
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Blocks of a deflated stream that others may follow. */
    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int n = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
                    n > 0;
                    n = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH)) {
                packed.write(buffer, 0, n);
                if (n < buffer.length) {
                    break;
                }
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
