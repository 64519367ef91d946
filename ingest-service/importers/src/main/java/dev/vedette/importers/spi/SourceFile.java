package dev.vedette.importers.spi;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One file of an upload.
 *
 * @param path relative path with {@code /}, without {@code ..}; unique in the upload
 * @param bytes its content, not copied: nobody may change it
 */
public record SourceFile(String path, byte[] bytes) {
    public SourceFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(bytes, "bytes");
    }

    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The path of the file a part was cut out of, or the path itself. */
    public String container() {
        int hash = path.indexOf('#');
        return hash < 0 ? path : path.substring(0, hash);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Content as UTF-8 without a byte order mark and with {@code \n} line ends; malformed bytes become U+FFFD. */
    public String text() {
        String s = new String(bytes, StandardCharsets.UTF_8);
        if (s.startsWith("\uFEFF")) {
            s = s.substring(1);
        }
        return s.replace("\r\n", "\n").replace('\r', '\n');
    }
}
