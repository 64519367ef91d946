package dev.vedette.analysis.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.wait.Await;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JudgingTest extends FunctionalTest {
    @Inject
    Told told;

    @Test
    void a_told_revision_is_judged_and_kept() {
        // Given
        String system = UUID.randomUUID().toString();

        // When
        told.revision(system, 1, Told.model(WITH_AGENT), null);

        // Then
        Assessment assessment = Api.awaitRevision(system, 1);
        assertThat(assessment.system().id()).isEqualTo(system);
        assertThat(assessment.findings()).isNotEmpty();
        Api.viewer()
                .queryParam("system", system)
                .get(Api.FINDINGS)
                .then()
                .statusCode(200)
                .body("total", equalTo(assessment.findings().size()));
    }

    @Test
    void a_second_revision_wakes_findings_and_leaves_their_history() {
        // Given
        String system = UUID.randomUUID().toString();
        told.revision(system, 1, Told.model(PLAIN), null);
        Assessment before = Api.awaitRevision(system, 1);

        // When
        told.revision(system, 2, Told.model(WITH_AGENT), "change-7");

        // Then
        Assessment after = Api.awaitRevision(system, 2);
        assertThat(after.findings()).hasSizeGreaterThan(before.findings().size());
        Api.viewer()
                .get(Api.SYSTEMS + system + "/assessments")
                .then()
                .body("items[0].cause", equalTo("change-7"))
                .body("items[0].woken.size()", greaterThan(0));
        Api.viewer()
                .queryParam("from", 1)
                .queryParam("to", 2)
                .get(Api.SYSTEMS + system + "/diff")
                .then()
                .statusCode(200)
                .body("woken.size()", greaterThan(0));
    }

    @Test
    void a_finding_keeps_its_id_when_it_goes_and_comes_back() {
        // Given
        String system = UUID.randomUUID().toString();
        told.revision(system, 1, Told.model(WITH_AGENT), null);
        String id = Api.awaitRevision(system, 1).findings().getFirst().id();
        told.revision(system, 2, Told.model(PLAIN), null);
        Api.awaitRevision(system, 2);

        // When
        told.revision(system, 3, Told.model(WITH_AGENT), null);
        Api.awaitRevision(system, 3);

        // Then
        Api.viewer()
                .get(Api.FINDINGS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("applies"))
                .body("history", hasSize(3))
                .body("history[0].change", equalTo("new"))
                .body("history[2].change", equalTo("woken"));
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        // Given
        String system = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        told.revision(system, 1, Told.model(WITH_AGENT), null);
        Api.awaitRevision(system, 1);

        // When
        int sent = Api.as(TestTokens.admin())
                .queryParam("subject", system)
                .post("/api/analysis/operations/replay")
                .then()
                .statusCode(200)
                .extract()
                .path("events");

        // Then
        assertThat(sent).isPositive();
        told.revision(other, 1, Told.model(PLAIN), null);
        Api.awaitRevision(other, 1);
        assertThat(Api.assessments(system)).isEqualTo(1);
    }

    @Test
    void a_change_that_altered_nothing_still_gets_its_answer() {
        // Given
        String system = UUID.randomUUID().toString();
        String change = "change of " + system;
        told.revision(system, 1, Told.model(PLAIN), null);
        Api.awaitRevision(system, 1);

        // When
        told.revision(system, 1, Told.model(PLAIN), change);

        // Then
        Await.until("a completed assessment caused by " + change, () -> told.completedBecauseOf(change));
        assertThat(Api.assessments(system)).isEqualTo(1);
    }

    @Test
    void an_event_that_can_never_be_handled_becomes_a_dead_letter_and_the_next_is_judged() {
        // Given
        String broken = UUID.randomUUID().toString();
        String good = UUID.randomUUID().toString();

        // When
        told.revision(broken, 1, null, null, "0".repeat(64), null);
        told.revision(good, 1, Told.model(PLAIN), null);

        // Then
        Api.awaitRevision(good, 1);
        Await.until("a dead letter for " + broken, () -> Api.as(TestTokens.admin())
                .queryParam("size", 500)
                .get("/api/analysis/operations/dead-letters")
                .jsonPath()
                .getList("items.key")
                .contains(broken));
    }
}
