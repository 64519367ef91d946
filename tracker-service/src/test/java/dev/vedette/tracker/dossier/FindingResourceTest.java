package dev.vedette.tracker.dossier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class FindingResourceTest {
    @Inject
    Stage stage;

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
        return given().auth().oauth2(TestTokens.token(tenant, role));
    }

    @Test
    void the_link_in_a_ticket_leads_to_all_that_is_known_of_the_finding() {
        // Given
        try (FakeJira jira = FakeJira.cloud(stage.clock)) {
            stage.connect(tenant, jira);
            stage.judged(tenant, Sample.of(system, finding).why("<script>alert(1)</script> gets in."));
            stage.settle();
            String link = jira.people()
                    .issues()
                    .getFirst()
                    .remoteLinks
                    .values()
                    .iterator()
                    .next()
                    .path("object")
                    .path("url")
                    .asText();
            String path = java.net.URI.create(link).getPath();

            // When
            var data = as("viewer").accept("application/json").get(path).then();
            var page = as("viewer")
                    .accept("text/html,application/xhtml+xml")
                    .get(path)
                    .then();

            // Then
            data.statusCode(200)
                    .body("finding.id", equalTo(finding))
                    .body("tickets", hasSize(1))
                    .body("detail.threat", equalTo("indirect-prompt-injection"));
            page.statusCode(200)
                    .contentType("text/html")
                    .body(containsString("What can happen here"))
                    .body(containsString("SEC-"))
                    .body(not(containsString("<script>")));
        }
    }

    @Test
    void findings_come_in_pages_worst_first_and_only_those_of_the_tenant() {
        // Given
        for (int i = 0; i < 5; i++) {
            stage.finding(tenant, Sample.of(system, "f-" + i + "-" + finding).severity(i == 3 ? "critical" : "low"));
        }

        // When
        var first = as("viewer")
                .get("/api/tracker/findings?system=" + system + "&size=2")
                .then();
        var stranger = given().auth()
                .oauth2(TestTokens.token("someone-else", "viewer"))
                .get("/api/tracker/findings/f-3-" + finding)
                .then();
        var wrong = as("viewer").get("/api/tracker/findings?size=0").then();

        // Then
        first.body("total", equalTo(5)).body("items", hasSize(2)).body("items[0].severity", equalTo("critical"));
        stranger.statusCode(404).contentType("application/problem+json");
        wrong.statusCode(400).contentType("application/problem+json");
    }
}
