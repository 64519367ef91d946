package dev.vedette.importers.upload;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.DataFormatException;

/**
 * Reads a zip archive by its central directory, which alone tells links and declared sizes. What is declared is checked
 * before anything is inflated, and what is inflated is counted, because a declaration may lie.
 */
final class Zip {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int WARN_RATIO = 200;

    private final String name;
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final Limits limits;
    private long total;

    Zip(String name, byte[] bytes, Limits limits) {
        this.name = name;
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    static boolean is(byte[] b) {
        return b.length >= END_SIZE && b[0] == 'P' && b[1] == 'K' && (b[2] == 3 || b[2] == 5);
    }

    private record Entry(String path, int method, long packed, long size, int offset) {}

    List<SourceFile> files(Folders.Filter filter, List<Receipt> skipped) throws UnreadableException {
        List<SourceFile> files = new ArrayList<>();
        try {
            for (Entry e : entries()) {
                String why = filter.why(e.path());
                if (why != null) {
                    filter.note(e.path(), why);
                } else if (nested(e.path())) {
                    skipped.add(
                            Uploads.skip(e.path(), "an archive inside of an archive is not opened; upload it itself"));
                } else {
                    files.add(new SourceFile(e.path(), inflate(e, skipped)));
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw broken("it ends too early");
        }
        return files;
    }

    /** Every entry, whatever it is called. */
    List<SourceFile> all() throws UnreadableException {
        List<SourceFile> files = new ArrayList<>();
        try {
            for (Entry e : entries()) {
                files.add(new SourceFile(e.path(), inflate(e, new ArrayList<>())));
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw broken("it ends too early");
        }
        return files;
    }

    private List<Entry> entries() throws UnreadableException {
        int end = end();
        int count = buffer.getShort(end + 10) & 0xffff;
        int at = buffer.getInt(end + 16);
        if (count == 0xffff || at == -1) {
            throw refuse("", "The archive is larger than 4 GB or has more than 65,534 files (zip64).");
        }
        if (count > limits.entries()) {
            throw refuse(
                    "",
                    String.format(
                            Locale.ROOT, "The archive has %,d files; at most %,d are read.", count, limits.entries()));
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long declared = 0;
        for (int i = 0; i < count; i++) {
            if (buffer.getInt(at) != CENTRAL) {
                throw broken("its directory is damaged");
            }
            int nameLength = buffer.getShort(at + 28) & 0xffff;
            int next = at + 46 + nameLength + (buffer.getShort(at + 30) & 0xffff) + (buffer.getShort(at + 32) & 0xffff);
            String raw = new String(bytes, at + 46, nameLength, StandardCharsets.UTF_8);
            long size = buffer.getInt(at + 24) & 0xffffffffL;
            if (!raw.endsWith("/")) {
                String path = Paths.checked(name, raw);
                check(at, path, size);
                declared += size;
                if (declared > limits.totalBytes()) {
                    throw tooLarge(path, declared, limits.totalBytes());
                }
                if (!seen.add(path)) {
                    throw refuse(path, "The archive has two files of this name.");
                }
                entries.add(new Entry(
                        path,
                        buffer.getShort(at + 10) & 0xffff,
                        buffer.getInt(at + 20) & 0xffffffffL,
                        size,
                        buffer.getInt(at + 42)));
            }
            at = next;
        }
        return entries;
    }

    private void check(int at, String path, long size) throws UnreadableException {
        int unixMode = buffer.getInt(at + 38) >>> 16;
        boolean fromUnix = bytes[at + 5] == 3;
        if (fromUnix && (unixMode & 0170000) == 0120000) {
            throw refuse(path, "The archive holds a symbolic link.");
        }
        if ((buffer.getShort(at + 8) & 1) != 0) {
            throw refuse(path, "The archive is encrypted.");
        }
        if (size > limits.entryBytes()) {
            throw tooLarge(path, size, limits.entryBytes());
        }
    }

    private byte[] inflate(Entry e, List<Receipt> skipped) throws UnreadableException {
        if (buffer.getInt(e.offset()) != LOCAL) {
            throw broken("a file header is damaged");
        }
        int start = e.offset()
                + 30
                + (buffer.getShort(e.offset() + 26) & 0xffff)
                + (buffer.getShort(e.offset() + 28) & 0xffff);
        int packed = (int) Math.min(e.packed(), bytes.length - start);
        byte[] content =
                switch (e.method()) {
                    case 0 -> java.util.Arrays.copyOfRange(bytes, start, start + packed);
                    case 8 -> inflated(e.path(), start, packed);
                    default -> throw refuse(e.path(), "The archive uses a packing that is not read.");
                };
        total += content.length;
        if (total > limits.totalBytes()) {
            throw tooLarge(e.path(), total, limits.totalBytes());
        }
        if (packed > 0 && content.length / packed > WARN_RATIO) {
            skipped.add(Uploads.warning(e.path(), "is packed more than " + WARN_RATIO + " to 1, which is unusual"));
        }
        return content;
    }

    private byte[] inflated(String path, int start, int packed) throws UnreadableException {
        try {
            return Inflation.bounded(bytes, start, packed, true, limits.entryBytes());
        } catch (DataFormatException e) {
            throw broken("the packed data of " + path + " are damaged");
        } catch (Inflation.TooLarge e) {
            throw tooLarge(path, limits.entryBytes() + 1, limits.entryBytes());
        }
    }

    private int end() throws UnreadableException {
        for (int i = bytes.length - END_SIZE; i >= Math.max(0, bytes.length - END_SIZE - 0xffff); i--) {
            if (buffer.getInt(i) == END) {
                return i;
            }
        }
        throw broken("its directory is missing");
    }

    private static boolean nested(String path) {
        String p = path.toLowerCase(Locale.ROOT);
        return p.endsWith(".zip") || p.endsWith(".jar") || p.endsWith(".tar") || p.endsWith(".gz") || p.endsWith(".7z");
    }

    private UnreadableException broken(String how) {
        return new UnreadableException(name, "", "The archive is broken: " + how + ".", "Pack it again.");
    }

    private UnreadableException refuse(String position, String problem) {
        return new UnreadableException(name, position, problem, "Pack only the files that describe the system.");
    }

    private UnreadableException tooLarge(String position, long size, long limit) {
        return refuse(
                position,
                "The archive would unpack to " + Limits.size(size) + " or more; at most " + Limits.size(limit)
                        + " are read.");
    }
}
