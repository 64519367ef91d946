package dev.vedette.tracker.vault;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Envelope: version, nonce, data key sealed with the master key, nonce, secret sealed with the data key. Tenant and
 * name are authenticated with both, so a row copied to another connection cannot be opened there.
 */
@Singleton
public class Vault {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final int TAG_BITS = 128;
    private static final int SEALED_KEY = KEY + TAG_BITS / 8;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey master;
    private final List<SecretKey> former;

    Vault(
            @ConfigProperty(name = "vedette.tracker.master-key") Optional<String> masterKey,
            @ConfigProperty(name = "vedette.tracker.former-master-keys") Optional<List<String>> formerKeys) {
        master = masterKey.filter(k -> !k.isBlank()).map(Vault::key).orElse(null);
        former = formerKeys.orElse(List.of()).stream()
                .filter(k -> !k.isBlank())
                .map(Vault::key)
                .toList();
    }

    private static SecretKey key(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("VEDETTE_TRACKER_MASTER_KEY must be base64 of 32 random bytes", notBase64);
        }
        if (bytes.length != KEY) {
            throw new IllegalStateException("VEDETTE_TRACKER_MASTER_KEY must be base64 of 32 random bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Without a master key secrets cannot be kept, and connections with credentials are refused. */
    public boolean open() {
        return master != null;
    }

    public byte[] seal(String tenant, String name, String secret) {
        byte[] dataKey = new byte[KEY];
        random.nextBytes(dataKey);
        byte[] bound = bound(tenant, name);
        byte[] keyNonce = nonce();
        byte[] nonce = nonce();
        byte[] sealedKey = gcm(Cipher.ENCRYPT_MODE, requireMaster(), keyNonce, bound, dataKey);
        byte[] sealed = gcm(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(dataKey, "AES"),
                nonce,
                bound,
                secret.getBytes(StandardCharsets.UTF_8));
        Arrays.fill(dataKey, (byte) 0);
        return ByteBuffer.allocate(1 + 2 * NONCE + sealedKey.length + sealed.length)
                .put(VERSION)
                .put(keyNonce)
                .put(sealedKey)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the envelope was made with another key, for another place, or was changed */
    public String open(String tenant, String name, byte[] envelope) {
        ByteBuffer in = ByteBuffer.wrap(envelope);
        if (in.get() != VERSION) {
            throw new IllegalStateException("the stored secret has an unknown form");
        }
        byte[] bound = bound(tenant, name);
        byte[] keyNonce = take(in, NONCE);
        byte[] dataKey = dataKey(keyNonce, bound, take(in, SEALED_KEY));
        byte[] nonce = take(in, NONCE);
        byte[] secret =
                gcm(Cipher.DECRYPT_MODE, new SecretKeySpec(dataKey, "AES"), nonce, bound, take(in, in.remaining()));
        return new String(secret, StandardCharsets.UTF_8);
    }

    /** The present key first; envelopes of a former one can be read until they are sealed anew. */
    private byte[] dataKey(byte[] nonce, byte[] bound, byte[] sealedKey) {
        try {
            return gcm(Cipher.DECRYPT_MODE, requireMaster(), nonce, bound, sealedKey);
        } catch (IllegalStateException e) {
            for (SecretKey key : former) {
                try {
                    return gcm(Cipher.DECRYPT_MODE, key, nonce, bound, sealedKey);
                } catch (IllegalStateException another) {
                    e.addSuppressed(another);
                }
            }
            throw e;
        }
    }

    /** The same secret in an envelope of the present master key; {@code null} stays {@code null}. */
    public byte[] reseal(String tenant, String name, byte[] envelope) {
        return envelope == null ? null : seal(tenant, name, open(tenant, name, envelope));
    }

    private SecretKey requireMaster() {
        if (master == null) {
            throw new IllegalStateException(
                    "no master key: set VEDETTE_TRACKER_MASTER_KEY to base64 of 32 random bytes");
        }
        return master;
    }

    private static byte[] gcm(int mode, SecretKey key, byte[] nonce, byte[] bound, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stored secret cannot be opened with this key at this place", e);
        }
    }

    private byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return nonce;
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] out = new byte[length];
        in.get(out);
        return out;
    }

    private static byte[] bound(String tenant, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(tenant.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
