package dev.vedette.tracker.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.tracker.http.Fault;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.tracker.jira.FieldRule;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.Push;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.finding.Severity;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile changes; what exists stays as it is until somebody says otherwise. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class MigrationTest {
    @Inject
    Stage stage;

    @Inject
    Links links;

    @Inject
    Connections connections;

    @Inject
    Reconciler reconciler;

    private FakeJira jira;
    private final String tenant = "t-" + UUID.randomUUID();
    private final String finding = "f-" + UUID.randomUUID();
    private Sample sample;

    @BeforeEach
    void open() {
        stage.clear();
        jira = FakeJira.cloud(stage.clock);
        jira.addProject("10001", "PAY", "Payments");
        String system = stage.system();
        sample = Sample.of(system, finding);
        stage.connect(tenant, jira, profile("SEC", List.of()));
        stage.model(tenant, system, 1);
    }

    @AfterEach
    void close() {
        jira.close();
    }

    private static Profile profile(String project, List<String> labels) {
        return new Profile(
                project,
                "10001",
                null,
                null,
                labels,
                null,
                null,
                new Push(true, Severity.HIGH, Grouping.NONE, 25),
                StatusPolicy.SUGGEST);
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(tenant, role));
    }

    private Link link() {
        return links.byItem(tenant, "jira", finding).orElseThrow();
    }

    @Test
    void a_new_profile_is_previewed_then_brought_to_the_items_that_exist() {
        // Given
        stage.judged(tenant, sample);
        stage.settle();
        Issue issue = jira.people().issues().getFirst();
        stage.connect(tenant, jira, profile("PAY", List.of("payments")));
        stage.judged(tenant, sample.why("after the change"));
        stage.settle();
        List<String> untouched = List.copyOf(issue.labels);

        // When
        as("viewer")
                .get("/api/tracker/connections/jira/migration")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].changes", contains("adds the label payments"))
                .body("[0].stays", hasItem("it stays in the project SEC"));
        as("security")
                .post("/api/tracker/connections/jira/migration")
                .then()
                .statusCode(200)
                .body("migrated", equalTo(1));
        stage.settle();

        // Then
        assertThat(untouched).doesNotContain("payments");
        assertThat(issue.labels).contains("payments");
        assertThat(issue.key).startsWith("SEC-");
        as("viewer").get("/api/tracker/connections/jira/migration").then().body("size()", equalTo(0));
    }

    @Test
    void an_item_whose_making_is_uncertain_is_looked_for_in_the_project_it_was_sent_to() {
        // Given
        jira.faults().once("POST", "/rest/api/3/issue", new Fault.CommitThenDrop());
        stage.judged(tenant, sample);
        stage.work();

        // When
        stage.connect(tenant, jira, profile("PAY", List.of()));
        stage.settle();

        // Then
        assertThat(jira.people().issues()).hasSize(1);
        assertThat(link().state()).isEqualTo(LinkState.LINKED);
        assertThat(link().remoteKey()).startsWith("SEC-");
    }

    @Test
    void an_item_that_was_refused_is_tried_again_with_a_better_profile() {
        // Given
        jira.project("SEC").set(FieldRule.required("customfield_10011", "Risk owner", "string"));
        stage.judged(tenant, sample);
        stage.settle();
        assertThat(link().state()).isEqualTo(LinkState.REJECTED);

        // When
        stage.connect(tenant, jira, profile("PAY", List.of()));
        reconciler.poll(connections.find(tenant, "jira").orElseThrow());
        stage.settle();

        // Then
        assertThat(link().state()).isEqualTo(LinkState.LINKED);
        assertThat(link().remoteKey()).startsWith("PAY-");
    }
}
