package org.handgrad.dl4j;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The entries of an untrusted zip file. Only expected entries are accepted, each once; their size is measured while
 * unpacking, not taken from the zip, and checksums are verified.
 */
public final class ArchiveEntries implements Closeable {
    /** The record that ends a zip file: a signature, the number of entries, the size of their list, its place, no comment. */
    private static final int END = 22;

    private static final int END_SIGNATURE = 0x06054b50;

    /** A list of entries is held in memory; that of four is much smaller. */
    private static final int MOST_LIST_BYTES = 1 << 16;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    /** Reads an entry to its end. */
    @FunctionalInterface
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private ArchiveEntries(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a file.
     *
     * @param expected the names that entries may have
     * @throws IOException if it is unreadable, not a complete zip file, or has other entries
     */
    static ArchiveEntries open(Path file, Set<String> expected) throws IOException {
        requireEnd(file);
        ArchiveEntries archive = new ArchiveEntries(zip(file));
        try {
            archive.list(expected);
            return archive;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new IOException("its list of entries cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireEnd(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            boolean begins = bytes.length() > 1 && bytes.readByte() == 'P' && bytes.readByte() == 'K';
            if (!begins) {
                throw new IOException("this is no zip file");
            }
            byte[] end = new byte[(int) Math.min(END, bytes.length())];
            bytes.seek(bytes.length() - end.length);
            bytes.readFully(end);
            ByteBuffer record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            if (end.length < END || record.getInt(0) != END_SIGNATURE) {
                throw new IOException("it breaks off: the record that ends a zip file is missing");
            }
            if (Integer.compareUnsigned(record.getInt(12), MOST_LIST_BYTES) > 0) {
                throw new IOException("its list of entries has %s bytes; that of a model has a few hundred"
                        .formatted(Integer.toUnsignedString(record.getInt(12))));
            }
        }
    }

    private void list(Set<String> expected) throws IOException {
        for (Iterator<? extends ZipEntry> all = zip.stream().iterator(); all.hasNext(); ) {
            ZipEntry entry = all.next();
            String name = entry.getName();
            if (!expected.contains(name)) {
                throw new IOException("there is an entry '%s' in it, where only %s may be"
                        .formatted(shown(name), String.join(", ", expected)));
            }
            if (entries.put(name, entry) != null) {
                throw new IOException("there are two entries '%s' in it".formatted(name));
            }
        }
    }

    /** A name as one line, and not longer. */
    private static String shown(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /**
     * The text of an entry.
     *
     * @throws IOException if the entry is missing, damaged, or longer than this
     */
    public String text(String name, int mostBytes) throws IOException {
        return read(name, in -> {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new IOException("its %s has more than %s bytes".formatted(name, mostBytes));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        });
    }

    /**
     * The contents of an entry.
     *
     * @param reader reads it to its end
     * @throws IOException if the entry is missing, damaged, or longer than its reader expects
     */
    <T> T read(String name, Reader<T> reader) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("there is no %s in it".formatted(name));
        }
        try (InputStream bytes = zip.getInputStream(entry);
                CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32())) {
            T value = reader.read(new DataInputStream(checked));
            if (checked.read() >= 0) {
                throw new IOException("its %s goes on where its end was expected".formatted(name));
            }
            if (checked.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException("its %s is damaged: it is not what its checksum is of".formatted(name));
            }
            return value;
        } catch (EOFException e) {
            throw new IOException("its %s breaks off".formatted(name), e);
        } catch (ZipException e) {
            throw new IOException("its %s cannot be unpacked: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
