package dev.vedette.ingest.functional;

import static dev.vedette.ingest.functional.Api.SYSTEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vedette.testkit.token.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest extends FunctionalTest {

    @Test
    void without_a_token_nothing_is_shown() {
        // When
        var answer = RestAssured.get(SYSTEMS).then();

        // Then
        answer.statusCode(401).contentType("application/problem+json").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void an_expired_token_is_refused() {
        // When
        var answer = Api.as(TestTokens.expired("default", "admin")).get(SYSTEMS).then();

        // Then
        answer.statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        // Given
        String foreign = TestTokens.sign(Map.of(
                "iss",
                "https://elsewhere",
                "aud",
                "vedette",
                "sub",
                "x",
                "groups",
                List.of("admin"),
                "tenant",
                "default",
                "iat",
                System.currentTimeMillis() / 1000,
                "exp",
                System.currentTimeMillis() / 1000 + 600));

        // When
        var answer = Api.as(foreign).get(SYSTEMS).then();

        // Then
        answer.statusCode(401);
    }

    @Test
    void a_viewer_reads_but_does_not_write() {
        // Given
        String viewer = TestTokens.viewer();
        Api.as(viewer).get(SYSTEMS).then().statusCode(200);

        // When
        var answer = Api.as(viewer)
                .contentType("application/json")
                .body(Map.of("name", "x"))
                .post(SYSTEMS)
                .then();

        // Then
        answer.statusCode(403).contentType("application/problem+json");
        Api.developer().get("/api/ingest/operations/dead-letters").then().statusCode(403);
    }

    @Test
    void a_token_without_a_tenant_is_refused() {
        // Given
        String nowhere = TestTokens.sign(Map.of(
                "iss",
                TestTokens.ISSUER,
                "aud",
                "vedette",
                "sub",
                "x",
                "groups",
                List.of("admin"),
                "iat",
                System.currentTimeMillis() / 1000,
                "exp",
                System.currentTimeMillis() / 1000 + 600));

        // When
        var answer = Api.as(nowhere).get(SYSTEMS).then();

        // Then
        answer.statusCode(403).body("detail", equalTo("The token names no tenant."));
    }

    @Test
    void tenants_are_kept_apart() {
        // Given
        String system = Api.system();
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201);
        String stranger = TestTokens.token("other", "admin");

        // When
        int status = Api.as(stranger).get(SYSTEMS + "/" + system).statusCode();

        // Then
        assertThat(status).isEqualTo(404);
        for (String path : List.of("/revisions", "/revisions/1", "/revisions/1/model", "/imports", "/sources")) {
            assertThat(Api.as(stranger).get(SYSTEMS + "/" + system + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(Api.as(stranger)
                        .multiPart("files", "chat.mmd", CHAT.getBytes(StandardCharsets.UTF_8))
                        .post(SYSTEMS + "/" + system + "/imports")
                        .statusCode())
                .isEqualTo(404);
    }
}
