package dev.vedette.analysis.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import dev.vedette.contracts.json.Json;
import dev.vedette.testkit.token.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneShotTest extends FunctionalTest {
    private static final String ANALYZE = "/api/analysis/analyze";

    @Test
    void files_are_judged_the_same_way_twice_and_nothing_is_stored() {
        // Given
        byte[] first = analyze();

        // When
        byte[] second = analyze();

        // Then
        assertThat(second).isEqualTo(first);
        Api.viewer().get(Api.SYSTEMS + "shop/assessment").then().statusCode(404);
    }

    @Test
    void a_model_is_judged_as_it_is() {
        // When
        var answer = Api.viewer()
                .contentType("application/json")
                .body(Json.bytes(Told.model(WITH_AGENT)))
                .post(ANALYZE)
                .then();

        // Then
        answer.statusCode(200)
                .body("schema", equalTo("vedette-assessment/1"))
                .body("findings.size()", greaterThan(0))
                .body("revision.number", equalTo(0));
    }

    @Test
    void what_cannot_be_read_gets_a_problem() {
        // When
        var answer = Api.viewer()
                .multiPart("files", "x.drawio", "<mxfile><diagram".getBytes(StandardCharsets.UTF_8))
                .post(ANALYZE)
                .then();

        // Then
        answer.statusCode(422)
                .contentType("application/problem+json")
                .body("where", notNullValue())
                .body("whatToDo", notNullValue());
        Api.viewer().multiPart("note", "no file").post(ANALYZE).then().statusCode(422);
        Api.viewer()
                .contentType("application/json")
                .body("{\"name\": \"x\", \"components\": [{\"id\": 1}]}")
                .post(ANALYZE)
                .then()
                .statusCode(400);
    }

    @Test
    void nobody_gets_in_without_a_token_and_tenants_are_kept_apart() {
        // When
        int status = RestAssured.get(Api.FINDINGS).statusCode();

        // Then
        assertThat(status).isEqualTo(401);
        Api.as(TestTokens.token("other", "admin"))
                .get(Api.FINDINGS)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        Api.viewer().get("/api/analysis/operations/dead-letters").then().statusCode(403);
    }

    private static byte[] analyze() {
        return Api.viewer()
                .queryParam("name", "Shop")
                .multiPart("files", "shop.mmd", WITH_AGENT.getBytes(StandardCharsets.UTF_8))
                .post(ANALYZE)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
