package dev.vedette.tracker.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.tracker.audit.Audit;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class GovernanceTest {
    @Inject
    Stage stage;

    @Inject
    Findings findings;

    @Inject
    Decisions decisions;

    @Inject
    Audit audit;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();
    private final String finding = "f-" + UUID.randomUUID();
    private String system;

    @BeforeEach
    void judged() {
        system = stage.system();
        stage.model(tenant, system, 1);
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(tenant, role)).contentType("application/json");
    }

    private ValidatableResponse accept(String role, String owner, int days) {
        String who = owner == null ? "" : "\"owner\":\"" + owner + "\",";
        LocalDate until =
                LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC).plusDays(days);
        return as(role).body("{\"findingId\":\"" + finding + "\",\"kind\":\"accept\"," + who
                        + "\"reason\":\"behind the gateway\",\"expiresOn\":\"" + until + "\"}")
                .post("/api/tracker/decisions")
                .then();
    }

    private String review() {
        return findings.find(tenant, finding).orElseThrow().reviewState();
    }

    @Test
    void an_acceptance_needs_an_owner_and_an_end_within_what_the_severity_allows() {
        // Given
        stage.judged(tenant, Sample.of(system, finding).severity("medium"));

        // When
        ValidatableResponse nobody = accept("security", null, 30);
        ValidatableResponse forever = accept("security", "kim", 181);
        ValidatableResponse good = accept("security", "kim", 180);

        // Then
        nobody.statusCode(422).body("where", equalTo("owner"));
        forever.statusCode(422).body("where", equalTo("expiresOn"));
        good.statusCode(201).body("state", equalTo("active"));
        assertThat(review()).isEqualTo("accepted");
    }

    @Test
    void what_is_high_is_not_accepted_by_one_person_alone() {
        // Given
        stage.judged(tenant, Sample.of(system, finding));
        String id = accept("security", "kim", 30)
                .statusCode(201)
                .body("state", equalTo("proposed"))
                .extract()
                .path("id");

        // When
        var alone =
                as("security").post("/api/tracker/decisions/" + id + "/approve").then();
        var second =
                as("admin").post("/api/tracker/decisions/" + id + "/approve").then();

        // Then
        alone.statusCode(403);
        second.statusCode(200).body("state", equalTo("active"));
        assertThat(review()).isEqualTo("accepted");
    }

    @Test
    void an_acceptance_is_voided_when_what_it_was_made_on_changes() {
        // Given
        Sample sample = Sample.of(system, finding).severity("low");
        stage.judged(tenant, sample);
        accept("security", "kim", 30).statusCode(201);

        // When
        stage.judged(tenant, sample.why("other words, same facts"));
        String sameFacts = review();
        stage.judged(tenant, sample.fact("partial"));

        // Then
        assertThat(sameFacts).isEqualTo("accepted");
        assertThat(review()).isEqualTo("open");
        as("viewer")
                .get("/api/tracker/decisions?finding=" + finding)
                .then()
                .body("items[0].state", equalTo("voided"))
                .body("items[0].endReason", containsString("changed in revision"));
    }

    @Test
    void an_acceptance_ends_with_its_day_and_the_history_shows_every_step_unbroken() {
        // Given
        stage.judged(tenant, Sample.of(system, finding).severity("low"));
        accept("security", "kim", 2).statusCode(201);

        // When
        stage.clock.advance(java.time.Duration.ofDays(4));
        decisions.expire();

        // Then
        assertThat(review()).isEqualTo("open");
        as("viewer")
                .get("/api/tracker/decisions/history?finding=" + finding)
                .then()
                .body("entries.what", contains("decision.active", "decision.expired"))
                .body("firstBreak", equalTo(0));
    }

    @Test
    void a_change_of_the_history_is_noticed() {
        // Given
        stage.judged(tenant, Sample.of(system, finding).severity("low"));
        accept("security", "kim", 20).statusCode(201);
        accept("security", "lee", 21).statusCode(201);
        assertThat(audit.firstBreak(tenant)).isZero();

        // When
        database.use(h -> h.execute("update audit_entry set actor = 'nobody' where tenant = ? and number = 2", tenant));

        // Then
        assertThat(audit.firstBreak(tenant)).isEqualTo(2);
    }

    @Test
    void evidence_that_somebody_else_approves_closes_the_finding_and_goes_stale_with_the_element() {
        // Given
        stage.judged(tenant, Sample.of(system, finding));
        String id = as("developer")
                .body("{\"systemId\":\"" + system + "\",\"element\":\"c-agent\",\"control\":\"C10\",\"findingId\":\""
                        + finding
                        + "\",\"kind\":\"test-run\",\"title\":\"Approval tests\","
                        + "\"content\":\"<testsuite><testcase name='a'/><testcase name='b'/></testsuite>\"}")
                .post("/api/tracker/evidence")
                .then()
                .statusCode(201)
                .body("detail.tests", equalTo(2))
                .extract()
                .path("id");

        // When
        as("security")
                .post("/api/tracker/evidence/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"));
        String closed = review();
        stage.model(tenant, system, 2, "langfuse.prompt=other");

        // Then
        assertThat(closed).isEqualTo("closed");
        as("viewer").get("/api/tracker/evidence?finding=" + finding).then().body("items[0].state", equalTo("stale"));
        assertThat(toldOfControls()).startsWith("verified");
    }

    /** States of C10 at the agent, as the model was told them. */
    private List<String> toldOfControls() {
        return database.with(h -> h
                .createQuery("select payload from outbox_event where tenant = :tenant"
                        + " and type = 'dev.vedette.change.observed.v1' order by position")
                .bind("tenant", tenant)
                .map((r, c) -> Database.tree(new String(r.getBytes(1), StandardCharsets.UTF_8)))
                .list()
                .stream()
                .map(e -> e.path("facts").path(0))
                .filter(f -> f.path("key").asText().equals("control:C10")
                        && f.path("element").asText().equals("c-agent"))
                .map(f -> f.path("value").asText())
                .toList());
    }

    @Test
    void changes_that_wake_findings_open_one_review_with_what_they_touched() {
        // Given
        for (String kind : List.of("TOOL", "MODEL")) {
            String change = as("developer")
                    .body("{\"systemId\":\"" + system + "\",\"element\":\"c-agent\",\"kind\":\"" + kind
                            + "\",\"statement\":\"" + kind + " changed\"}")
                    .post("/api/tracker/changes/manual")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            stage.assessed(tenant, system, 2, change, List.of(finding));
        }

        // When
        var open = as("viewer")
                .get("/api/tracker/reviews?state=open&system=" + system)
                .then();
        String id = open.extract().path("items[0].id");
        var done = as("security")
                .body("{\"result\":\"approved\",\"notes\":\"looked at the new tool\"}")
                .post("/api/tracker/reviews/" + id + "/complete")
                .then();

        // Then
        open.body("total", equalTo(1))
                .body("items[0].triggers", contains("models", "tools"))
                .body("items[0].elements", contains("c-agent"));
        done.statusCode(200)
                .body("state", equalTo("done"))
                .body("seal", notNullValue())
                .body("revision", equalTo(2));
    }
}
