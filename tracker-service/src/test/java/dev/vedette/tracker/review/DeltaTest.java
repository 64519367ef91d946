package dev.vedette.tracker.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class DeltaTest {
    @Inject
    Stage stage;

    @Inject
    Reviews reviews;

    private final String tenant = "t-" + UUID.randomUUID();
    private final String moving = "f-" + UUID.randomUUID();
    private String system;

    @BeforeEach
    void lookedAtOnce() {
        system = stage.system();
        stage.model(tenant, system, 1);
        stage.finding(tenant, Sample.of(system, moving));
        stage.judged(tenant, Sample.of(system, "f-" + UUID.randomUUID()));
        changed(2);
        as("security")
                .body("{\"result\":\"approved\"}")
                .post("/api/tracker/reviews/" + openReview() + "/complete")
                .then()
                .statusCode(200);
        stage.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void a_reviewer_sees_what_moved_since_the_last_look_and_no_more() {
        // Given
        stage.finding(tenant, Sample.of(system, moving).why("It may pay now."));
        changed(3);

        // When
        var delta = as("viewer").get("/api/tracker/reviews/" + openReview()).then();

        // Then
        delta.statusCode(200)
                .body("sinceRevision", equalTo(2))
                .body("nowRevision", equalTo(3))
                .body("moved.id", contains(moving))
                .body("moved[0].why", equalTo("It may pay now."))
                .body("unmoved", equalTo(1));
    }

    @Test
    void what_moved_elsewhere_is_not_part_of_the_review() {
        // Given
        stage.finding(tenant, Sample.of(system, moving).why("It may pay now."));
        Database.inTransaction(() -> reviews.want(
                tenant, system, Trigger.ORCHESTRATION, "Another agent was added.", List.of("c-elsewhere")));

        // When
        var delta = as("viewer").get("/api/tracker/reviews/" + openReview()).then();

        // Then
        delta.statusCode(200)
                .body("review.elements", contains("c-elsewhere"))
                .body("moved", empty())
                .body("unmoved", equalTo(2));
    }

    private void changed(long revision) {
        String change = as("developer")
                .body("{\"systemId\":\"" + system
                        + "\",\"element\":\"c-agent\",\"kind\":\"TOOL\",\"statement\":\"a tool changed\"}")
                .post("/api/tracker/changes/manual")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        stage.assessed(tenant, system, revision, change, List.of(moving));
    }

    private String openReview() {
        return as("viewer")
                .get("/api/tracker/reviews?state=open&system=" + system)
                .then()
                .extract()
                .path("items[0].id");
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(tenant, role)).contentType("application/json");
    }
}
