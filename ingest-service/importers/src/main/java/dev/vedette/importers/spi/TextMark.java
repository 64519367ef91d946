package dev.vedette.importers.spi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encoding of a text by its byte order mark; editors of one platform write UTF-16 where others write UTF-8. */
final class TextMark {
    private static final int BIG = 0xFEFF;
    private static final int LITTLE = 0xFFFE;

    private TextMark() {}

    static Charset charset(byte[] b) {
        int mark = b.length < 2 ? 0 : (b[0] & 0xff) << 8 | b[1] & 0xff;
        return switch (mark) {
            case BIG -> StandardCharsets.UTF_16BE;
            case LITTLE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
