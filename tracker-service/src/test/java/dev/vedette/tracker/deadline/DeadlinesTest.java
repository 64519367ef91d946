package dev.vedette.tracker.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.json.Json;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class DeadlinesTest {
    @Inject
    Stage stage;

    @Inject
    Deadlines deadlines;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();
    private final String finding = "f-" + UUID.randomUUID();
    private String system;

    @BeforeEach
    void judged() {
        stage.clear();
        system = stage.system();
        stage.model(tenant, system, 1);
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(tenant, role)).contentType("application/json");
    }

    private List<String> stages(String kind) {
        return deadlines.list(tenant, system, kind, 50, 0).stream()
                .map(t -> t.stage() + " " + t.audience())
                .toList();
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    private void later(int days) {
        stage.clock.advance(Duration.ofDays(days));
        deadlines.tell();
    }

    /** Payloads of this tenant's events of the type. */
    private List<String> events() {
        return database.with(h -> h.createQuery("select payload from outbox_event where tenant = :tenant"
                        + " and type = 'dev.vedette.deadline.reached.v1' order by position")
                .bind("tenant", tenant)
                .map((r, c) -> new String(r.getBytes(1), StandardCharsets.UTF_8))
                .list());
    }

    @Test
    void a_high_finding_has_thirty_days_and_its_lateness_goes_up_the_ladder_once_each() throws Exception {
        // Given
        stage.judged(tenant, Sample.of(system, finding));

        // When
        later(1);
        later(24);
        later(6);
        later(0);
        later(8);
        later(8);

        // Then
        assertThat(stages("finding"))
                .containsExactly("escalated risk-owner", "escalated team", "breached owner", "warning owner");
        assertThat(events()).hasSize(4);
        assertThat(Json.MAPPER.readTree(events().getFirst()).path("about").asText())
                .isEqualTo(finding);
    }

    @Test
    void a_paused_clock_is_not_late_and_gets_its_time_back() {
        // Given
        stage.judged(tenant, Sample.of(system, finding));
        as("security")
                .body("{\"reason\":\"the supplier has to patch\"}")
                .post("/api/tracker/findings/" + finding + "/pause")
                .then()
                .statusCode(200);

        // When
        later(60);
        List<String> paused = stages("finding");
        as("security")
                .post("/api/tracker/findings/" + finding + "/resume")
                .then()
                .statusCode(200);
        later(20);
        List<String> resumed = stages("finding");
        later(11);

        // Then
        assertThat(paused).isEmpty();
        assertThat(resumed).isEmpty();
        assertThat(stages("finding")).containsExactly("breached owner");
    }

    @Test
    void an_acceptance_that_ends_is_warned_of_reopens_the_finding_asks_for_a_review_and_says_so_in_the_ticket() {
        // Given
        try (FakeJira jira = FakeJira.cloud(stage.clock)) {
            stage.connect(tenant, jira);
            stage.judged(tenant, Sample.of(system, finding));
            stage.settle();
            accept();

            // When
            later(4);
            later(7);
            expire();
            stage.settle();
            later(0);

            // Then
            assertThat(stages("decision")).containsExactly("expired owner", "warning owner");
            as("viewer")
                    .get("/api/tracker/findings/" + finding)
                    .then()
                    .statusCode(200)
                    .body("finding.reviewState", org.hamcrest.Matchers.equalTo("open"))
                    .body("finding.overdue", org.hamcrest.Matchers.equalTo(false));
            as("viewer")
                    .get("/api/tracker/reviews?state=open&system=" + system)
                    .then()
                    .body("items[0].triggers", org.hamcrest.Matchers.contains("oversight"));
            assertThat(jira.people().issues().getFirst().comments)
                    .anyMatch(c -> c.toString().contains("no longer holds"));
        }
    }

    private void accept() {
        String id = as("security")
                .body("{\"findingId\":\"" + finding + "\",\"kind\":\"accept\",\"owner\":\"kim\",\"reason\":\"r\","
                        + "\"expiresOn\":\"" + inDays(10) + "\"}")
                .post("/api/tracker/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("admin").post("/api/tracker/decisions/" + id + "/approve").then().statusCode(200);
    }

    @Inject
    dev.vedette.tracker.decision.Decisions decisions;

    private void expire() {
        decisions.expire();
    }

    @Test
    void evidence_and_tokens_that_end_are_warned_of() {
        // Given
        try (FakeJira jira = FakeJira.cloud(stage.clock)) {
            stage.connect(tenant, jira);
            stage.judged(tenant, Sample.of(system, finding));
            database.use(h -> h.execute(
                    "update connection set expires_on = ? where tenant = ?",
                    java.sql.Date.valueOf(inDays(10)),
                    tenant));
            String id = as("developer")
                    .body("{\"systemId\":\"" + system + "\",\"control\":\"C10\",\"kind\":\"document\",\"title\":\"t\","
                            + "\"content\":\"c\",\"validUntil\":\"" + inDays(3) + "\"}")
                    .post("/api/tracker/evidence")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            as("security")
                    .post("/api/tracker/evidence/" + id + "/approve")
                    .then()
                    .statusCode(200);

            // When
            later(0);
            later(5);

            // Then
            assertThat(stages("evidence")).containsExactly("expired owner", "warning owner");
            assertThat(stages("credential")).containsExactly("warning owner", "warning owner");
        }
    }
}
