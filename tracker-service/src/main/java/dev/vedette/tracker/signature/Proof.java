package dev.vedette.tracker.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One way to prove the sender. {@code secrets} may hold two while a secret is being changed. */
public sealed interface Proof {
    /** How far the sender's time may be off where it is signed. */
    Duration WINDOW = Duration.ofMinutes(5);

    boolean holds(Signed message, List<String> secrets, Instant now);

    /** HMAC-SHA256 over the body, in hex, behind a prefix such as {@code sha256=}. */
    record HmacHex(String header, String prefix) implements Proof {
        @Override
        public boolean holds(Signed message, List<String> secrets, Instant now) {
            String given = message.header(header);
            if (given == null || !given.startsWith(prefix)) {
                return false;
            }
            String hex = given.substring(prefix.length());
            return secrets.stream()
                    .anyMatch(s -> same(
                            hex, HexFormat.of().formatHex(hmac(s.getBytes(StandardCharsets.UTF_8), message.body()))));
        }
    }

    /** {@code v1,<base64>} over {@code id.timestamp.body}; header names differ. A secret {@code whsec_} is base64. */
    record StandardWebhooks(String idHeader, String timeHeader, String signatureHeader) implements Proof {
        @Override
        public boolean holds(Signed message, List<String> secrets, Instant now) {
            String id = message.header(idHeader);
            String time = message.header(timeHeader);
            String given = message.header(signatureHeader);
            if (id == null || time == null || given == null || outside(time, now)) {
                return false;
            }
            byte[] content = join((id + "." + time + ".").getBytes(StandardCharsets.UTF_8), message.body());
            return secrets.stream().anyMatch(s -> {
                String expected = "v1," + Base64.getEncoder().encodeToString(hmac(key(s), content));
                return List.of(given.split(" ")).stream().anyMatch(g -> same(g, expected));
            });
        }

        private static byte[] key(String secret) {
            return secret.startsWith("whsec_")
                    ? Base64.getDecoder().decode(secret.substring("whsec_".length()))
                    : secret.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** {@code t=<seconds>,v1=<hex>} over {@code t.body}. */
    record TimedHex(String header) implements Proof {
        @Override
        public boolean holds(Signed message, List<String> secrets, Instant now) {
            String given = message.header(header);
            if (given == null) {
                return false;
            }
            String time = part(given, "t");
            String hex = part(given, "v1");
            if (time == null || hex == null || outside(time, now)) {
                return false;
            }
            byte[] content = join((time + ".").getBytes(StandardCharsets.UTF_8), message.body());
            return secrets.stream()
                    .anyMatch(s ->
                            same(hex, HexFormat.of().formatHex(hmac(s.getBytes(StandardCharsets.UTF_8), content))));
        }

        private static String part(String header, String name) {
            for (String p : header.split(",")) {
                if (p.strip().startsWith(name + "=")) {
                    return p.strip().substring(name.length() + 1);
                }
            }
            return null;
        }
    }

    /** A header that holds the secret, perhaps behind {@code Bearer }. */
    record StaticHeader(String header, String prefix) implements Proof {
        @Override
        public boolean holds(Signed message, List<String> secrets, Instant now) {
            String given = message.header(header);
            return given != null && secrets.stream().anyMatch(s -> same(given, prefix + s));
        }
    }

    /** Basic authentication; the secret is {@code user:password}. */
    record Basic() implements Proof {
        @Override
        public boolean holds(Signed message, List<String> secrets, Instant now) {
            String given = message.header("Authorization");
            return given != null
                    && secrets.stream()
                            .anyMatch(s -> same(
                                    given,
                                    "Basic " + Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static boolean outside(String seconds, Instant now) {
        try {
            Instant then = Instant.ofEpochSecond(Long.parseLong(seconds));
            return Duration.between(then, now).abs().compareTo(WINDOW) > 0;
        } catch (NumberFormatException | java.time.DateTimeException notATime) {
            return true;
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] out = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
