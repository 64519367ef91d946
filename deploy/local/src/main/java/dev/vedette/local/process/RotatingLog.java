package dev.vedette.local.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A log file that is set aside when it is full; the newest {@value #KEPT} older ones are kept as {@code name.1} and so
 * on.
 */
final class RotatingLog {

    static final int KEPT = 3;

    private final Path file;
    private final long limit;

    RotatingLog(Path file, long limitBytes) {
        this.file = file;
        this.limit = limitBytes;
    }

    /** Copies until the stream ends. A log that cannot be written must not stop a child, so the stream is drained. */
    void copy(InputStream in) {
        byte[] buffer = new byte[8192];
        try (InputStream from = new BufferedInputStream(in)) {
            OutputStream out = null;
            try {
                int n;
                while ((n = from.read(buffer)) >= 0) {
                    out = write(out, buffer, n);
                }
            } finally {
                close(out);
            }
        } catch (IOException e) {
            // the child ended and took its end of the pipe with it
        }
    }

    private OutputStream write(OutputStream open, byte[] bytes, int n) {
        try {
            OutputStream out = open == null || Files.size(file) > limit ? next(open) : open;
            out.write(bytes, 0, n);
            out.flush();
            return out;
        } catch (IOException e) {
            close(open);
            return null;
        }
    }

    private OutputStream next(OutputStream open) throws IOException {
        close(open);
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.size(file) > limit) {
            for (int i = KEPT - 1; i >= 1; i--) {
                Path older = numbered(i);
                if (Files.exists(older)) {
                    Files.move(older, numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path numbered(int n) {
        return file.resolveSibling(file.getFileName() + "." + n);
    }

    private static void close(OutputStream out) {
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                // nothing more can be done for a log
            }
        }
    }

    /** The last lines, for a message; empty when there is no log. */
    static List<String> tail(Path file, int lines) {
        try {
            List<String> all = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
