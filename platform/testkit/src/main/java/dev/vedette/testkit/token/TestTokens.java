package dev.vedette.testkit.token;

import dev.vedette.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mints bearer tokens that the services under test accept. */
public final class TestTokens {
    public static final String ISSUER = "https://vedette.local";
    public static final String AUDIENCE = "vedette";
    public static final String TENANT = "default";
    private static final int HOUR = 3600;

    private TestTokens() {}

    /** What a service needs to verify them; base64 of the X.509 form. */
    public static String publicKey() {
        return TestKeys.publicKey();
    }

    public static String viewer() {
        return token(TENANT, "viewer");
    }

    public static String developer() {
        return token(TENANT, "developer");
    }

    public static String security() {
        return token(TENANT, "security");
    }

    public static String admin() {
        return token(TENANT, "admin");
    }

    /** A person of that tenant, named after the first role, with exactly these roles. */
    public static String token(String tenant, String... roles) {
        return sign(claims(tenant, roles, Instant.now()));
    }

    /** One that ended an hour ago. */
    public static String expired(String tenant, String... roles) {
        return sign(claims(tenant, roles, Instant.now().minusSeconds(2 * HOUR)));
    }

    private static Map<String, Object> claims(String tenant, String[] roles, Instant now) {
        String name = roles.length == 0 ? "nobody" : roles[0];
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", name);
        claims.put("upn", name + "@" + tenant + ".test");
        claims.put("groups", List.of(roles));
        claims.put("tenant", tenant);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + HOUR);
        return claims;
    }

    /** Any claims, properly signed: for tests of what a service must refuse. */
    public static String sign(Map<String, Object> claims) {
        String content = encode(Json.bytes(Map.of("alg", "RS256", "typ", "JWT"))) + "." + encode(Json.bytes(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(TestKeys.privateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
