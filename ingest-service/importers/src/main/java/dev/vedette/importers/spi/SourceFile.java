package dev.vedette.importers.spi;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One file of an upload. Not a record only because it remembers what was made of its content: every importer looks at every file
 * to tell whether it is one of its own.
 */
public final class SourceFile {
    private final String path;
    private final byte[] bytes;
    /** Soft, because the texts and trees of a large upload together may be larger than the memory of a worker. */
    private SoftReference<Map<String, Object>> derived = new SoftReference<>(null);

    /**
     * @param path relative path with {@code /}, without {@code ..}; unique in the upload
     * @param bytes its content, not copied: nobody may change it; UTF-16 with a mark becomes UTF-8
     */
    public SourceFile(String path, byte[] bytes) {
        this.path = Objects.requireNonNull(path, "path");
        this.bytes = TextMark.utf8(Objects.requireNonNull(bytes, "bytes"));
    }

    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes;
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

    /**
     * Content as text without a byte order mark and with {@code \n} line ends. Malformed bytes of UTF-8
     * become U+FFFD.
     */
    public String text() {
        return derived("text", String.class, SourceFile::decoded);
    }

    /**
     * What a reader makes of the content, made once for all importers that ask. It must not be changed by anybody.
     *
     * @param what names the kind of thing that is made
     */
    public <T> T derived(String what, Class<T> type, Function<SourceFile, T> make) {
        Map<String, Object> held = derived.get();
        if (held == null) {
            held = new ConcurrentHashMap<>();
            derived = new SoftReference<>(held);
        }
        Object known = held.get(what);
        if (known == null) {
            // not computeIfAbsent: what is made may itself ask for the text
            known = make.apply(this);
            held.put(what, known);
        }
        return type.cast(known);
    }

    private String decoded() {
        String s = new String(bytes, StandardCharsets.UTF_8);
        if (s.startsWith("\uFEFF")) {
            s = s.substring(1);
        }
        return s.indexOf('\r') < 0 ? s : s.replace("\r\n", "\n").replace('\r', '\n');
    }

    @Override
    public String toString() {
        return path + " (" + bytes.length + " bytes)";
    }
}
