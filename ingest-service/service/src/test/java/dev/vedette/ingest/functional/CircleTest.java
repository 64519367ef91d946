package dev.vedette.ingest.functional;

import static dev.vedette.ingest.functional.Api.SYSTEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.json.Json;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.eventing.Outbox;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.wait.Await;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What comes in from the circle and what goes out to it. */
@QuarkusTest
class CircleTest extends FunctionalTest {
    @Inject
    Outbox outbox;

    @Inject
    DataSource dataSource;

    @Test
    void an_observed_change_gives_a_revision_with_the_change_as_its_cause() {
        // Given
        String system = Api.system();
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201);
        String agent = component(system, "Support agent");
        String change = UUID.randomUUID().toString();

        // When
        observe(system, change, agent);

        // Then
        Await.until("revision 2 of " + system, () -> Api.revisions(system) == 2);
        Api.developer()
                .get(SYSTEMS + "/" + system + "/revisions/2")
                .then()
                .body("cause", equalTo("change"))
                .body("causeId", equalTo(change));
        Api.developer()
                .get(SYSTEMS + "/" + system + "/revisions/2/model")
                .then()
                .body("components.find { it.id == '" + agent + "' }.facts.rateLimited.value", equalTo(false));
    }

    @Test
    void an_observed_change_outlasts_the_next_upload() {
        // Given
        String system = Api.system();
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201);
        String agent = component(system, "Support agent");
        observe(system, UUID.randomUUID().toString(), agent);
        Await.until("revision 2 of " + system, () -> Api.revisions(system) == 2);

        // When
        Api.upload(system, "more.mmd", "flowchart LR\n  bot[Support agent] --> mail[Mail server]\n")
                .then()
                .statusCode(201)
                .body("revision", equalTo(3));

        // Then
        Api.developer()
                .get(SYSTEMS + "/" + system + "/revisions/3/model")
                .then()
                .body("components.find { it.id == '" + agent + "' }.facts.rateLimited.value", equalTo(false));
    }

    @Test
    void a_change_that_alters_nothing_is_told_of_all_the_same() throws Exception {
        // Given
        String system = Api.system();
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201);
        String agent = component(system, "Support agent");
        String change = UUID.randomUUID().toString();
        observe(system, change, agent);
        Await.until("revision 2 of " + system, () -> Api.revisions(system) == 2);

        // When
        observe(system, change, agent);

        // Then
        Await.until("a third event about " + system, () -> events(system) == 3);
        assertThat(Api.revisions(system)).isEqualTo(2);
    }

    @Test
    void an_answer_becomes_a_fact_and_a_revision() {
        // Given
        String system = Api.system();
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201);
        String agent = component(system, "Support agent");

        // When
        var answer = answer(system, agent, "rateLimited", true).then();

        // Then
        answer.statusCode(200).body("revision", equalTo(2)).body("created", equalTo(true));
        answer(system, agent, "rateLimited", true).then().body("created", equalTo(false));
        answer(system, agent, "rateLimited", "maybe").then().statusCode(422);
        answer(system, "nobody", "rateLimited", true).then().statusCode(422);
        answer(system, agent, "noSuchFact", true).then().statusCode(422);
    }

    @Test
    void an_invariant_becomes_part_of_the_model_until_it_is_taken_back() {
        // Given
        String system = Api.system();
        Api.upload(system, "chat.mmd", CHAT).then().statusCode(201);
        String statement = "Support agent must never reach OpenAI GPT-4 without approval";

        // When
        var answer = Api.developer()
                .contentType("application/json")
                .body(Map.of("statement", statement))
                .post(SYSTEMS + "/" + system + "/invariants")
                .then();

        // Then
        answer.statusCode(200).body("revision", equalTo(2));
        Api.developer()
                .get(SYSTEMS + "/" + system + "/revisions/2/model")
                .then()
                .body("invariants[0].statement", equalTo(statement));
        Api.as(TestTokens.security())
                .queryParam("statement", statement)
                .delete(SYSTEMS + "/" + system + "/invariants")
                .then()
                .statusCode(200)
                .body("revision", equalTo(3));
        Api.as(TestTokens.security())
                .queryParam("statement", statement)
                .delete(SYSTEMS + "/" + system + "/invariants")
                .then()
                .statusCode(404);
    }

    @Test
    void a_large_model_is_told_of_by_reference_and_can_be_fetched_with_it() throws Exception {
        // Given
        String system = Api.system();
        StringBuilder large = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < 1_500; i++) {
            large.append("  n")
                    .append(i)
                    .append("[Worker service number ")
                    .append(i)
                    .append("] --> n")
                    .append(i + 1)
                    .append('\n');
        }

        // When
        String hash = Api.upload(system, "large.mmd", large.toString())
                .then()
                .statusCode(201)
                .extract()
                .path("hash");

        // Then
        JsonNode event = event(system);
        assertThat(event.path("model").isNull()).isTrue();
        assertThat(event.path("reference").path("sha256").asText()).isEqualTo(hash);
        byte[] model =
                RestAssured.get(event.path("reference").path("href").asText()).asByteArray();
        assertThat(Json.sha256(model)).isEqualTo(hash);
        assertThat((long) model.length)
                .isEqualTo(event.path("reference").path("size").asLong());
    }

    private void observe(String system, String change, String element) {
        ChangeObserved event = new ChangeObserved(
                change,
                system,
                ChangeObserved.Kind.FLAG,
                element,
                "Support agent",
                true,
                "ops",
                "2026-11-23T10:00:00Z",
                "Rate limits were switched off",
                List.of(new ChangeObserved.ObservedFact(element, "rateLimited", BooleanNode.FALSE)),
                null,
                null);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(
                        new OutboundEvent(EventType.CHANGE_OBSERVED, "default", system, change, event, null, "test")));
    }

    private static String component(String system, String name) {
        return Api.developer()
                .get(SYSTEMS + "/" + system + "/revisions/1/model")
                .then()
                .extract()
                .path("components.find { it.name == '" + name + "' }.id");
    }

    private static Response answer(String system, String element, String fact, Object value) {
        return Api.developer()
                .contentType("application/json")
                .body(Map.of("component", element, "fact", fact, "value", value))
                .post(SYSTEMS + "/" + system + "/answers");
    }

    private int events(String system) throws SQLException {
        try (Connection c = dataSource.getConnection();
                PreparedStatement s = c.prepareStatement(
                        "select count(*) from outbox_event where subject = ? and type like '%model.revised%'")) {
            s.setString(1, system);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getInt(1);
            }
        }
    }

    private JsonNode event(String system) throws SQLException, IOException {
        try (Connection c = dataSource.getConnection();
                PreparedStatement s = c.prepareStatement("select payload from outbox_event where subject = ?")) {
            s.setString(1, system);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return Json.MAPPER.readTree(r.getBytes(1));
            }
        }
    }
}
