package dev.vedette.importers.spi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Editors of one platform write UTF-16 where others write UTF-8. What says so by its mark is turned into UTF-8 before
 * anybody looks at it, and the mark of UTF-8 is taken off, because importers tell formats apart by their first bytes.
 */
final class TextMark {
    private static final int BIG = 0xFEFF;
    private static final int LITTLE = 0xFFFE;

    private TextMark() {}

    /** The same array when there is no such mark. */
    static byte[] utf8(byte[] b) {
        Charset wide = charset(b);
        if (wide != null) {
            return new String(b, 2, b.length - 2, wide).getBytes(StandardCharsets.UTF_8);
        }
        boolean marked = b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(b, 3, b.length) : b;
    }

    private static Charset charset(byte[] b) {
        int mark = b.length < 2 ? 0 : (b[0] & 0xff) << 8 | b[1] & 0xff;
        return switch (mark) {
            case BIG -> StandardCharsets.UTF_16BE;
            case LITTLE -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }
}
