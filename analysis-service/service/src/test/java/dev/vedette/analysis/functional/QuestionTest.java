package dev.vedette.analysis.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import dev.vedette.contracts.assessment.Assessment;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be asked of a judged system. */
@QuarkusTest
class QuestionTest extends FunctionalTest {
    @Inject
    Told told;

    @Test
    void findings_are_filtered_and_paged() {
        // Given
        String system = judged();
        Assessment.Finding some = Api.assessment(system).findings().getFirst();

        // When
        var page = Api.viewer()
                .queryParam("system", system)
                .queryParam("threat", some.threat())
                .queryParam("severity", some.severity())
                .queryParam("status", some.verdict())
                .queryParam("layer", some.layer())
                .queryParam("component", some.components().getFirst())
                .queryParam("size", 1)
                .get(Api.FINDINGS)
                .then();

        // Then
        page.statusCode(200).body("items", hasSize(1)).body("total", greaterThan(0));
        Api.viewer().queryParam("status", "open").get(Api.FINDINGS).then().statusCode(400);
        Api.viewer().queryParam("size", 100_000).get(Api.FINDINGS).then().statusCode(400);
        Api.viewer().get(Api.FINDINGS + "/no-such-finding").then().statusCode(404);
    }

    @Test
    void the_ledger_holds_every_verdict_and_questions_are_asked() {
        // Given
        String system = judged();
        Assessment assessment = Api.assessment(system);

        // When
        var ledger = Api.viewer().get(Api.SYSTEMS + system + "/ledger").then();

        // Then
        ledger.statusCode(200)
                .body(
                        "total",
                        equalTo(assessment.findings().size()
                                + assessment.ruledOut().size()));
        Api.viewer()
                .get(Api.SYSTEMS + system + "/questions")
                .then()
                .statusCode(200)
                .body("total", equalTo(assessment.questions().size()));
        Api.viewer()
                .queryParam("size", 1)
                .queryParam("page", 1)
                .get(Api.SYSTEMS + system + "/questions")
                .then()
                .body("items.id", contains(assessment.questions().get(1).id()));
    }

    @Test
    void a_what_if_shows_the_delta_and_stores_nothing() {
        // Given
        String system = judged();
        Assessment before = Api.assessment(system);
        String agent = before.model().components().stream()
                .filter(c -> c.name().equals("Support agent"))
                .findFirst()
                .orElseThrow()
                .id();
        Map<String, Object> assumed = Map.of(
                "facts", List.of(Map.of("element", agent, "key", "approval", "value", "required")),
                "safeguards", List.of(Map.of("control", "C10", "element", agent, "state", "evidenced")));

        // When
        var answer = Api.viewer()
                .contentType("application/json")
                .body(assumed)
                .post(Api.SYSTEMS + system + "/what-if")
                .then();

        // Then
        answer.statusCode(200)
                .body("before.applies", equalTo(before.summary().applies()))
                .body("after.applies", lessThanOrEqualTo(before.summary().applies()));
        assertThat(Api.assessments(system)).isEqualTo(1);
    }

    @Test
    void systems_and_threats_are_listed_page_by_page() {
        // Given
        String system = judged();

        // When
        var systems = Api.viewer()
                .queryParam("size", 500)
                .get("/api/analysis/systems")
                .then();
        var threats = Api.viewer()
                .queryParam("size", 2)
                .get("/api/analysis/catalogue/threats")
                .then();

        // Then
        systems.statusCode(200).body("items.id", hasItem(system));
        threats.statusCode(200).body("items.code", contains("A01", "A02")).body("total", greaterThan(100));
    }

    @Test
    void what_cannot_be_supposed_is_refused_and_says_what_can() {
        // Given
        String system = judged();

        // When
        var fact = whatIf(system, Map.of("facts", List.of(Map.of("key", "aproval", "value", "required"))));
        var value = whatIf(system, Map.of("facts", List.of(Map.of("key", "approval", "value", "perhaps"))));
        var control = whatIf(system, Map.of("safeguards", List.of(Map.of("control", "C999", "state", "evidenced"))));

        // Then
        fact.statusCode(422).body("detail", containsString("aproval"));
        value.statusCode(422).body("detail", containsString("none, partial, required"));
        control.statusCode(422).body("detail", containsString("C999"));
    }

    private static ValidatableResponse whatIf(String system, Map<String, Object> supposed) {
        return Api.viewer()
                .contentType("application/json")
                .body(supposed)
                .post(Api.SYSTEMS + system + "/what-if")
                .then();
    }

    @Test
    void laws_come_into_play_by_what_the_system_handles() {
        // Given
        String system = judged();

        // When
        var view = Api.viewer().get(Api.SYSTEMS + system + "/compliance").then();

        // Then
        view.statusCode(200)
                .body("inPlay.key", hasItem("nist-ai-rmf"))
                .body("silent.key", hasItem("pci-dss"))
                .body("inPlay.because", everyItem(not(emptyString())));
    }

    @Test
    void advice_names_controls_that_lower_the_risk_and_threats_of_one_feature() {
        // Given
        String system = judged();
        Assessment.Finding some = Api.assessment(system).findings().getFirst();

        // When
        var plan = Api.viewer().get(Api.SYSTEMS + system + "/cheapest-controls").then();

        // Then
        plan.statusCode(200).body("before", greaterThan(0)).body("steps.size()", greaterThan(0));
        Api.viewer()
                .queryParam("component", some.components().getFirst())
                .get(Api.SYSTEMS + system + "/feature")
                .then()
                .statusCode(200)
                .body("size()", lessThanOrEqualTo(20));
    }

    private String judged() {
        String system = UUID.randomUUID().toString();
        told.revision(system, 1, Told.model(WITH_AGENT), null);
        Api.awaitRevision(system, 1);
        return system;
    }
}
