package dev.vedette.web.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key from configuration.
 *
 * @param id first bytes of the key's digest: tells keys apart and nothing about them
 */
record MasterKey(SecretKey key, byte[] id) {
    static final int BYTES = 32;
    static final int ID_BYTES = 4;

    /** @throws IllegalStateException when it is not the base64 of 32 bytes; says which setting is meant */
    static MasterKey of(String base64, String setting) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(wrong(setting), notBase64);
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(wrong(setting));
        }
        return new MasterKey(new SecretKeySpec(bytes, "AES"), Arrays.copyOf(sha256(bytes), ID_BYTES));
    }

    private static String wrong(String setting) {
        return setting + " must be base64 of 32 random bytes (several, the newest first, divided by commas)";
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
