package dev.vedette.analysis.functional;

import static io.restassured.RestAssured.given;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.json.Json;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.wait.Await;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The calls that tests of this service make. */
final class Api {
    static final String SYSTEMS = "/api/analysis/systems/";
    static final String FINDINGS = "/api/analysis/findings";

    private Api() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    static RequestSpecification viewer() {
        return as(TestTokens.viewer());
    }

    static Assessment awaitRevision(String systemId, long revision) {
        Await.until("assessment of revision " + revision + " of " + systemId, () -> {
            return viewer().queryParam("revision", revision)
                            .get(SYSTEMS + systemId + "/assessment")
                            .statusCode()
                    == 200;
        });
        return assessment(systemId);
    }

    static Assessment assessment(String systemId) {
        byte[] json = viewer().get(SYSTEMS + systemId + "/assessment")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            return Json.MAPPER.readValue(json, Assessment.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int assessments(String systemId) {
        return viewer().get(SYSTEMS + systemId + "/assessments")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
