package dev.vedette.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.local.run.Layout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path folder;

    private Layout layout;
    private LocalIssuer issuer;

    @BeforeEach
    void make() throws Exception {
        layout = new Layout(folder, folder.resolve("state"));
        issuer = new LocalIssuer(layout, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void the_public_key_verifies_the_token() throws Exception {
        // When
        String[] parts = issuer.writeAdminToken().split("\\.");

        // Then
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(issuer.publicKey())));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void the_token_says_who_may_do_what_for_whom_and_how_long() throws Exception {
        // When
        String claims = issuer.writeAdminToken().split("\\.")[1];

        // Then
        JsonNode json = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(claims));
        assertThat(json.path("iss").asText()).isEqualTo("https://vedette.local");
        assertThat(json.path("aud").asText()).isEqualTo("vedette");
        assertThat(json.path("tenant").asText()).isEqualTo("default");
        assertThat(json.path("groups")).extracting(JsonNode::asText).contains("admin", "viewer");
        assertThat(Instant.ofEpochSecond(json.path("exp").asLong()))
                .isAfter(NOW)
                .isBefore(NOW.plusSeconds(3_000_000));
    }

    @Test
    void nobody_else_can_read_the_secrets() throws Exception {
        // When
        issuer.writeAdminToken();
        Secrets.password(layout.postgres().resolve("password"));

        // Then
        for (Path secret : List.of(
                layout.token(),
                layout.keys().resolve("token.private"),
                layout.postgres().resolve("password"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .as(secret.toString())
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_start_uses_the_same_key() throws Exception {
        // Given
        String first = issuer.publicKey();

        // When
        String second = new LocalIssuer(layout, Clock.systemUTC()).publicKey();

        // Then
        assertThat(second).isEqualTo(first);
    }
}
