package dev.vedette.local.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.local.run.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs tokens for the local run with its own key pair; in production an identity provider does this. */
public final class LocalIssuer {

    public static final String ISSUER = "https://vedette.local";
    public static final String AUDIENCE = "vedette";
    private static final Duration VALID_FOR = Duration.ofDays(30);

    private final Layout layout;
    private final Clock clock;

    public LocalIssuer(Layout layout, Clock clock) {
        this.layout = layout;
        this.clock = clock;
    }

    /** The public key as services take it: base 64 of its X.509 form, without lines around it. */
    public String publicKey() throws IOException, GeneralSecurityException {
        makeKeys();
        return Files.readString(publicFile()).strip();
    }

    /** Writes a fresh admin token where the script's commands find it. */
    public String writeAdminToken() throws IOException, GeneralSecurityException {
        String token = token("admin", List.of("viewer", "developer", "security", "admin"), VALID_FOR);
        Secrets.write(layout.token(), token + "\n");
        return token;
    }

    /** @param roles of viewer, developer, security, admin */
    public String token(String user, List<String> roles, Duration validFor)
            throws IOException, GeneralSecurityException {
        makeKeys();
        Instant now = clock.instant();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", user);
        claims.put("upn", user);
        claims.put("groups", roles);
        claims.put("tenant", "default");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(validFor).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        String signed = part(header) + "." + part(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private void makeKeys() throws IOException, GeneralSecurityException {
        if (Files.exists(publicFile()) && Files.exists(privateFile())) {
            return;
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        Secrets.write(privateFile(), encoder.encodeToString(pair.getPrivate().getEncoded()) + "\n");
        Secrets.write(publicFile(), encoder.encodeToString(pair.getPublic().getEncoded()) + "\n");
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        byte[] encoded =
                Base64.getDecoder().decode(Files.readString(privateFile()).strip());
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private Path publicFile() {
        return layout.keys().resolve("token.public");
    }

    private Path privateFile() {
        return layout.keys().resolve("token.private");
    }

    private static String part(Map<String, Object> json) throws IOException {
        return base64(new ObjectMapper().writeValueAsBytes(json));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
