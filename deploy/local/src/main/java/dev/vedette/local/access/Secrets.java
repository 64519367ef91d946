package dev.vedette.local.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Files that hold a secret: mode 0600 from their first byte on. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private Secrets() {}

    /** The password in the file, made up when there is none yet. */
    public static String password(Path file) throws IOException {
        return kept(file, Base64.getUrlEncoder().withoutPadding(), PASSWORD_BYTES);
    }

    /** The AES key in the file as base 64, made when there is none yet. What it encrypts is lost without it. */
    public static String key(Path file) throws IOException {
        return kept(file, Base64.getEncoder(), KEY_BYTES);
    }

    private static String kept(Path file, Base64.Encoder encoder, int bytes) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[bytes];
            new SecureRandom().nextBytes(random);
            write(file, encoder.encodeToString(random) + "\n");
        }
        return Files.readString(file).strip();
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(next, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
