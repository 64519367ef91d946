package dev.vedette.tracker.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class ChangesTest {
    @Inject
    Stage stage;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();
    private String system;

    @BeforeEach
    void model() {
        system = stage.system();
        stage.model(tenant, system, 1, "langfuse.prompt=support-system");
    }

    private RequestSpecification developer() {
        return given().auth().oauth2(TestTokens.token(tenant, "developer"));
    }

    @Test
    void a_change_in_words_is_told_and_comes_back_with_what_it_moved() {
        // Given
        String id = developer()
                .contentType("application/json")
                .body("{\"systemId\":\"" + system + "\",\"element\":\"Support Agent\",\"kind\":\"TOOL\","
                        + "\"statement\":\"The agent may now issue refunds without approval.\"}")
                .post("/api/tracker/changes/manual")
                .then()
                .statusCode(201)
                .body("state", equalTo("observed"))
                .body("element", equalTo("c-agent"))
                .extract()
                .path("id");
        stage.finding(tenant, Sample.of(system, "f-woken"));

        // When
        stage.assessed(tenant, system, 2, eventOf(id), List.of("f-woken"));

        // Then
        developer()
                .get("/api/tracker/changes/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("judged"))
                .body("delta.revision", equalTo(2))
                .body("delta.woken.id", contains("f-woken"))
                .body("delta.woken.title", contains("Indirect prompt injection"))
                .body("delta.unchanged", equalTo(4));
    }

    @Test
    void the_change_event_in_the_outbox_carries_element_and_words() {
        // Given
        String body = "{\"systemId\":\"" + system + "\",\"kind\":\"MODEL\",\"statement\":\"We moved to model B.\"}";

        // When
        String id = developer()
                .contentType("application/json")
                .body(body)
                .post("/api/tracker/changes/manual")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        String payload = database.with(
                h -> h.createQuery("select convert_from(payload, 'UTF8') from outbox_event where subject = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
        assertThat(payload).contains("\"kind\":\"MODEL\"", "We moved to model B.", system, id);
    }

    @Test
    void the_same_cloud_event_twice_is_one_change() {
        // Given
        String event = event("e-1", "c-agent");
        String first = post(event);

        // When
        String second = post(event);

        // Then
        assertThat(second).isEqualTo(first);
    }

    private String post(String event) {
        return developer()
                .contentType("application/cloudevents+json")
                .body(event)
                .post("/api/tracker/changes")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String event(String id, String element) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id
                + "\",\"source\":\"/test\",\"type\":\"dev.vedette.change.observed.v1\","
                + "\"data\":{\"systemId\":\"" + system + "\",\"kind\":\"TOOL\",\"element\":\"" + element
                + "\",\"live\":true,\"statement\":\"s\",\"facts\":[{\"key\":\"approval\",\"value\":\"none\"}]}}";
    }

    @Test
    void a_batch_and_a_binary_event_are_read_as_well() {
        // Given
        String batch = "[" + event("b-1", "c-agent") + "," + event("b-2", "c-mail") + "]";

        // When
        var batched = developer()
                .contentType("application/cloudevents-batch+json")
                .body(batch)
                .post("/api/tracker/changes");
        var binary = developer()
                .header("ce-specversion", "1.0")
                .header("ce-id", "x-1")
                .header("ce-source", "/cd")
                .header("ce-type", "dev.cdevents.service.deployed.0.3.0")
                .contentType("application/json")
                .body("{\"subject\":{\"id\":\"support agent\"}}")
                .post("/api/tracker/changes?system=" + system);

        // Then
        batched.then().statusCode(202).body("element", contains("c-agent", "c-mail"));
        binary.then().statusCode(202).body("kind", equalTo("DEPLOY")).body("element", equalTo("c-agent"));
    }

    @Test
    void an_unknown_name_waits_with_a_suggestion_and_is_remembered_once_bound() {
        // Given
        String unknown = "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/t\",\"type\":\"acme.prompt.changed\","
                + "\"data\":{\"systemId\":\"" + system + "\",\"elementName\":\"support-agent-v2\"}}";
        String id = developer()
                .contentType("application/cloudevents+json")
                .body(unknown.formatted("u-1"))
                .post("/api/tracker/changes")
                .then()
                .statusCode(202)
                .body("state", equalTo("unbound"))
                .body("suggestions.element", hasItem("c-agent"))
                .extract()
                .path("id");
        developer()
                .contentType("application/json")
                .body("{\"systemId\":\"" + system + "\",\"element\":\"c-agent\"}")
                .post("/api/tracker/changes/" + id + "/bind")
                .then()
                .statusCode(200)
                .body("state", equalTo("observed"));

        // When
        var again = developer()
                .contentType("application/cloudevents+json")
                .body(unknown.formatted("u-2"))
                .post("/api/tracker/changes");

        // Then
        again.then().statusCode(202).body("state", equalTo("observed")).body("element", equalTo("c-agent"));
    }

    @Test
    void what_is_no_cloud_event_is_refused_with_a_hint() {
        // Given
        String wrong = "{\"hello\":1}";

        // When
        var answer = developer().contentType("application/json").body(wrong).post("/api/tracker/changes");

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("where", equalTo("/specversion"))
                .body("whatToDo", notNullValue());
    }

    @Test
    void a_viewer_may_look_but_not_tell() {
        // Given
        var viewer = given().auth().oauth2(TestTokens.token(tenant, "viewer"));

        // When
        var told = viewer.contentType("application/json").body("{}").post("/api/tracker/changes");

        // Then
        told.then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.token(tenant, "viewer"))
                .get("/api/tracker/changes?state=unbound")
                .then()
                .statusCode(200);
    }

    private String eventOf(String id) {
        return database.with(h -> h.createQuery("select event_id from change where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }
}
