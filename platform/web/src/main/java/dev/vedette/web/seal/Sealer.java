package dev.vedette.web.seal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens contents. Envelope of version 2: version, id of the master key, nonce, data key sealed with the master
 * key, nonce, content sealed with the data key; version 1 is the same without the id. The place is authenticated with
 * both, so content copied to another place cannot be opened there. The first master key seals, all of them open: a new
 * key is put in front, what lies under old ones is {@link #renewed}, then they are taken away.
 */
public final class Sealer {
    private static final byte WITHOUT_ID = 1;
    private static final byte VERSION = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SEALED_KEY = MasterKey.BYTES + TAG_BITS / 8;

    private final SecureRandom random = new SecureRandom();
    private final List<MasterKey> keys;
    private final String setting;

    /**
     * @param base64 keys divided by commas, the newest first; blank or {@code null} for none
     * @param setting its name, for people who read errors
     */
    public Sealer(String base64, String setting) {
        this.setting = setting;
        this.keys = base64 == null
                ? List.of()
                : Stream.of(base64.split(","))
                        .map(String::strip)
                        .filter(k -> !k.isEmpty())
                        .map(k -> MasterKey.of(k, setting))
                        .toList();
    }

    /** Without a master key nothing can be sealed. */
    public boolean ready() {
        return !keys.isEmpty();
    }

    public byte[] seal(String place, byte[] content) {
        byte[] dataKey = new byte[MasterKey.BYTES];
        random.nextBytes(dataKey);
        byte[] bound = bound(place);
        byte[] nonce = nonce();
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, new SecretKeySpec(dataKey, "AES"), nonce, bound, content);
        byte[] envelope = envelope(dataKey, bound, nonce, sealed);
        Arrays.fill(dataKey, (byte) 0);
        return envelope;
    }

    /** @throws IllegalStateException when it was sealed with another key, for another place, or was changed */
    public byte[] open(String place, byte[] envelope) {
        Opened opened = dataKey(place, envelope);
        return gcm(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(opened.dataKey(), "AES"),
                opened.nonce(),
                bound(place),
                opened.sealed());
    }

    /** Whether it lies under the newest key. */
    public boolean current(byte[] envelope) {
        return envelope.length > MasterKey.ID_BYTES
                && envelope[0] == VERSION
                && Arrays.equals(Arrays.copyOfRange(envelope, 1, 1 + MasterKey.ID_BYTES), newest().id());
    }

    /** How every envelope under the newest key begins. */
    public byte[] currentPrefix() {
        return ByteBuffer.allocate(1 + MasterKey.ID_BYTES)
                .put(VERSION)
                .put(newest().id())
                .array();
    }

    /** The same content under the newest key; only the data key is sealed anew. */
    public byte[] renewed(String place, byte[] envelope) {
        Opened opened = dataKey(place, envelope);
        return envelope(opened.dataKey(), bound(place), opened.nonce(), opened.sealed());
    }

    private byte[] envelope(byte[] dataKey, byte[] bound, byte[] nonce, byte[] sealed) {
        byte[] keyNonce = nonce();
        byte[] sealedKey = gcm(Cipher.ENCRYPT_MODE, newest().key(), keyNonce, bound, dataKey);
        return ByteBuffer.allocate(1 + MasterKey.ID_BYTES + 2 * NONCE + SEALED_KEY + sealed.length)
                .put(VERSION)
                .put(newest().id())
                .put(keyNonce)
                .put(sealedKey)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private record Opened(byte[] dataKey, byte[] nonce, byte[] sealed) {}

    private Opened dataKey(String place, byte[] envelope) {
        try {
            ByteBuffer in = ByteBuffer.wrap(envelope);
            byte version = in.get();
            if (version != VERSION && version != WITHOUT_ID) {
                throw new IllegalStateException("the stored content has an unknown form");
            }
            byte[] id = version == VERSION ? take(in, MasterKey.ID_BYTES) : null;
            byte[] keyNonce = take(in, NONCE);
            byte[] sealedKey = take(in, SEALED_KEY);
            byte[] nonce = take(in, NONCE);
            byte[] sealed = take(in, in.remaining());
            return new Opened(opened(id, keyNonce, sealedKey, bound(place)), nonce, sealed);
        } catch (BufferUnderflowException e) {
            throw new IllegalStateException("the stored content is cut", e);
        }
    }

    private byte[] opened(byte[] id, byte[] keyNonce, byte[] sealedKey, byte[] bound) {
        newest();
        IllegalStateException last = null;
        for (MasterKey k : keys) {
            if (id == null || Arrays.equals(id, k.id())) {
                try {
                    return gcm(Cipher.DECRYPT_MODE, k.key(), keyNonce, bound, sealedKey);
                } catch (IllegalStateException e) {
                    last = e;
                }
            }
        }
        throw last != null
                ? last
                : new IllegalStateException(
                        "the stored content was sealed with a key that " + setting + " does not hold");
    }

    private MasterKey newest() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("no master key: set " + setting + " to base64 of 32 random bytes");
        }
        return keys.getFirst();
    }

    private static byte[] gcm(int mode, SecretKey key, byte[] nonce, byte[] bound, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stored content cannot be opened with this key at this place", e);
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

    private static byte[] bound(String place) {
        return MasterKey.sha256(place.getBytes(StandardCharsets.UTF_8));
    }
}
