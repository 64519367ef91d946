package dev.vedette.tracker.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the model hears of a control while evidence comes and goes. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class EvidenceEndsTest {
    @Inject
    Stage stage;

    @Inject
    Findings findings;

    @Inject
    EvidenceEnds ends;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();
    private final String finding = "f-" + UUID.randomUUID();
    private String system;

    @BeforeEach
    void judged() {
        system = stage.system();
        stage.model(tenant, system, 1);
        stage.judged(tenant, Sample.of(system, finding));
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(tenant, role)).contentType("application/json");
    }

    private void approved(String kind, String content, int days) {
        LocalDate until =
                LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC).plusDays(days);
        String id = as("developer")
                .body("{\"systemId\":\"" + system + "\",\"element\":\"c-agent\",\"control\":\"C10\",\"findingId\":\""
                        + finding + "\",\"kind\":\"" + kind + "\",\"title\":\"t\",\"content\":\"" + content
                        + "\",\"validUntil\":\"" + until + "\"}")
                .post("/api/tracker/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("security").post("/api/tracker/evidence/" + id + "/approve").then().statusCode(200);
    }

    private List<String> told() {
        return database.with(h -> h.createQuery("select payload from outbox_event where tenant = :tenant"
                        + " and type = 'dev.vedette.change.observed.v1' order by position")
                .bind("tenant", tenant)
                .map((r, c) -> Database.tree(new String(r.getBytes(1), StandardCharsets.UTF_8))
                        .at("/facts/0/value")
                        .asText())
                .list());
    }

    @Test
    void the_best_that_still_holds_is_told_and_an_assertion_when_nothing_does() {
        // Given
        approved("test-run", "<testsuite><testcase name='a'/></testsuite>", 5);
        approved("document", "the handbook", 50);

        // When
        stage.clock.advance(java.time.Duration.ofDays(10));
        ends.look();
        stage.clock.advance(java.time.Duration.ofDays(50));
        ends.look();
        ends.look();

        // Then
        assertThat(told()).containsExactly("verified", "verified", "evidenced", "asserted");
        assertThat(findings.find(tenant, finding).orElseThrow().reviewState()).isEqualTo("open");
    }

    @Test
    void evidence_of_an_element_that_changed_no_longer_counts() {
        // Given
        approved("config", "approval: required", 50);

        // When
        stage.model(tenant, system, 2, "langfuse.prompt=other");
        ends.look();

        // Then
        assertThat(told()).containsExactly("evidenced", "asserted");
    }
}
