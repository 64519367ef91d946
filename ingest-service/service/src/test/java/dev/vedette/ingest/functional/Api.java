package dev.vedette.ingest.functional;

import static io.restassured.RestAssured.given;

import dev.vedette.testkit.token.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** The calls that tests of this service make. */
final class Api {
    static final String SYSTEMS = "/api/ingest/systems";

    static {
        // A body is sent with the media type the test names, not with a charset behind it.
        RestAssured.config = RestAssured.config()
                .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    private Api() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    static RequestSpecification developer() {
        return as(TestTokens.developer());
    }

    /** A new system; its name is unique, so test classes do not meet. */
    static String system() {
        return system(TestTokens.developer());
    }

    static String system(String token) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("name", "system " + UUID.randomUUID(), "owner", "Ada", "team", "Support"))
                .post(SYSTEMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response upload(String system, String name, String content) {
        return upload(system, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Response upload(String system, String name, byte[] content) {
        return developer().multiPart("files", name, content).post(SYSTEMS + "/" + system + "/imports");
    }

    static int revisions(String system) {
        return developer()
                .get(SYSTEMS + "/" + system + "/revisions")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
