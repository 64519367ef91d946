package dev.vedette.importers.drawio;

import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.upload.Inflation;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;

/** Text chunks of PNG pictures; pixels are never decoded. */
public final class PngText {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final long MAX = 20L << 20;

    private PngText() {}

    public static boolean isPng(byte[] bytes) {
        return bytes.length > 16 && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
    }

    public static boolean has(byte[] bytes, String keyword) {
        return chunk(bytes, keyword) != null;
    }

    private record Chunk(String type, int start, int length) {}

    private static Chunk chunk(byte[] bytes, String keyword) {
        ByteBuffer b = ByteBuffer.wrap(bytes);
        byte[] key = (keyword + "\0").getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 8; at + 12 <= bytes.length; ) {
            int length = b.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                return null;
            }
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            boolean text = type.equals("tEXt") || type.equals("zTXt") || type.equals("iTXt");
            if (text && length > key.length && starts(bytes, at + 8, key)) {
                return new Chunk(type, at + 8 + key.length, length - key.length);
            }
            at += length + 12;
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int at, byte[] key) {
        for (int i = 0; i < key.length; i++) {
            if (bytes[at + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text under a keyword, unpacked and percent-decoded when it is. */
    public static String find(String source, byte[] bytes, String keyword) throws UnreadableException {
        Chunk c = chunk(bytes, keyword);
        if (c == null) {
            throw damaged(source, "holds no diagram");
        }
        try {
            String text =
                    switch (c.type()) {
                        case "zTXt" -> utf8(Inflation.bounded(bytes, c.start() + 1, c.length() - 1, false, MAX));
                        case "iTXt" -> international(bytes, c);
                        default -> new String(bytes, c.start(), c.length(), StandardCharsets.ISO_8859_1);
                    };
            return text.startsWith("%3C") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
        } catch (DataFormatException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged(source, "holds a diagram that is damaged");
        } catch (Inflation.TooLarge e) {
            throw damaged(source, "holds a diagram that unpacks to more than 20 MB");
        }
    }

    /** Flag, method, language, translated keyword, text. */
    private static String international(byte[] bytes, Chunk c) throws DataFormatException, Inflation.TooLarge {
        boolean packed = bytes[c.start()] == 1;
        int at = c.start() + 2;
        int end = c.start() + c.length();
        for (int strings = 0; strings < 2; strings++) {
            while (at < end && bytes[at] != 0) {
                at++;
            }
            at++;
        }
        return packed
                ? utf8(Inflation.bounded(bytes, at, end - at, false, MAX))
                : new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static UnreadableException damaged(String source, String what) {
        return new UnreadableException(
                source, "", "The picture " + what + ".", "Export it again with \"include a copy of my diagram\".");
    }
}
