package dev.vedette.tracker.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.tracker.azure.FakeAzure;
import dev.vedette.testkit.tracker.http.Fault;
import dev.vedette.testkit.tracker.jira.Errors;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.testkit.tracker.jira.Limits;
import dev.vedette.testkit.tracker.jira.Person;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of the thirty things people complain about in tools that sync findings with trackers: what is written, how often and how it reads. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class TrafficComplaintsTest extends Complaint {
    @Test
    void c09_our_own_echo_causes_no_write() {
        // Given
        Issue issue = pushed();
        stage.judged(tenant, sample().why("more"));
        stage.settle();
        jira.webhooks().subscribe(java.net.URI.create("http://127.0.0.1:1/none"), null);
        jira.server().forget();

        // When
        for (int i = 0; i < 5; i++) {
            links.remoteMoved(tenant, connection.name(), List.of(issue.id));
            stage.settle();
        }

        // Then
        assertThat(jira.server().writes()).isEmpty();
    }

    @Test
    void c13_a_limit_is_respected_for_as_long_as_the_tracker_says() {
        // Given
        jira.faults()
                .once(
                        "POST",
                        "/rest/api/3/issue",
                        new Fault.AnswerInstead(Limits.tooMany(
                                "jira-quota-tenant-based",
                                1,
                                900,
                                stage.clock.instant().plusSeconds(900))));
        stage.judged(tenant, sample());
        stage.work();
        jira.server().forget();

        // When
        stage.clock.advance(Duration.ofSeconds(600));
        stage.work();
        int early = jira.server().passages().size();
        stage.clock.advance(Duration.ofSeconds(301));
        stage.settle();

        // Then
        assertThat(early).isZero();
        assertThat(link().state()).isEqualTo(LinkState.LINKED);
    }

    @Test
    void c17_texts_that_are_too_long_are_cut_where_people_see_a_character_end() {
        // Given
        String long_ = "👩‍🚀 words ".repeat(6_000);

        // When
        stage.judged(tenant, sample().why(long_));
        stage.settle();

        // Then
        assertThat(issue().summary.length()).isLessThanOrEqualTo(255);
        assertThat(issue().description.toString())
                .contains("longer than fits here")
                .doesNotContain("\uFFFD")
                .doesNotContainPattern("👩(?!\u200D🚀)|\u200D(?!🚀)");
    }

    @Test
    void c18_what_people_wrote_around_our_text_stays_and_nothing_is_written_twice() {
        // Given
        Issue issue = pushed();
        var description = issue.description.deepCopy();
        ((com.fasterxml.jackson.databind.node.ArrayNode) description.path("content"))
                .addObject()
                .put("type", "paragraph")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", "Our own notes");
        jira.people().edit(issue.id, "description", description);

        // When
        for (int i = 0; i < 3; i++) {
            stage.judged(tenant, sample().why("new words"));
        }
        stage.settle();

        // Then
        assertThat(issue.description.toString()).contains("Our own notes", "new words");
        assertThat(jira.server().writes()).hasSize(1);
    }

    @Test
    void c19_a_lost_webhook_is_made_up_for_by_the_poll() {
        // Given
        Issue issue = pushed();
        jira.people().start(issue.id);
        jira.webhooks().take();

        // When
        poll();

        // Then
        assertThat(link().remoteCategory()).isEqualTo("indeterminate");
    }

    @Test
    void c20_an_expired_token_is_shown_at_once_and_work_goes_on_with_a_new_one() {
        // Given
        jira.acceptOnly("fresh");
        stage.judged(tenant, sample());
        stage.work();
        var security = given().auth().oauth2(TestTokens.token(tenant, "security"));
        security.get("/api/tracker/connections/jira")
                .then()
                .body("health", equalTo("parked"))
                .body("lastError", containsString("denied"));

        // When
        jira.acceptOnly(null);
        stage.connect(tenant, jira);
        stage.clock.advance(Duration.ofMinutes(6));
        stage.settle();

        // Then
        assertThat(link().state()).isEqualTo(LinkState.LINKED);
    }

    @Test
    void c23_findings_are_grouped_capped_and_previewed() {
        // Given
        profile(Stage.profile(auto(Grouping.THREAT, 2), StatusPolicy.SUGGEST));
        for (int i = 0; i < 12; i++) {
            stage.finding(tenant, Sample.of(system, finding + "-" + i));
        }
        assertThat(policy.preview(connection, system, connection.profile().push()))
                .hasSize(1);

        // When
        stage.assessed(tenant, system, 1);
        stage.settle();

        // Then
        assertThat(issue().description.toString()).contains("12 of 12 findings open");
    }

    @Test
    void c24_the_way_back_to_the_item_is_in_the_interface() {
        // Given
        Issue issue = pushed();

        // When
        var answer =
                given().auth().oauth2(TestTokens.token(tenant, "viewer")).get("/api/tracker/tickets?system=" + system);

        // Then
        answer.then()
                .statusCode(200)
                .body("items[0].remoteKey", equalTo(issue.key))
                .body("items[0].remoteUrl", containsString("/browse/" + issue.key));
    }

    @Test
    void c26_a_removed_interface_is_reported_as_such() {
        // Given
        jira.faults().always("POST", "/search/jql", new Fault.AnswerInstead(Errors.reply(410, "has been removed")));
        pushed();

        // When
        poll();

        // Then
        assertThat(connections.find(tenant, "jira").orElseThrow().lastError()).contains("adapter too old", "removed");
    }

    @Test
    void c27_assignees_are_never_written() {
        // Given
        Issue issue = pushed();
        jira.people().assignTo(issue.id, Person.MIA);

        // When
        stage.judged(tenant, sample().why("other words"));
        stage.settle();

        // Then
        assertThat(issue.assignee).isEqualTo(Person.MIA);
        assertThat(jira.server().writes()).noneMatch(p -> p.call().text().contains("assignee"));
    }

    @Test
    void c28_text_from_outside_is_text_and_never_markup() {
        // Given
        Sample hostile = sample().why("h1. [click|javascript:alert(1)] <b>x</b> {panel} | [a](javascript:1)");

        // When
        stage.judged(tenant, hostile);
        stage.settle();

        // Then
        assertThat(issue().description.toString())
                .contains("javascript:alert(1)")
                .doesNotContain("\"href\":\"javascript");
    }

    @Test
    void c28_a_rule_of_azure_devops_is_told_with_its_field() {
        // Given
        try (FakeAzure azure = new FakeAzure(stage.clock)) {
            azure.require("Custom.RiskOwner");
            Profile issues = new Profile(
                    "Sec", "Issue", null, null, null, null, null, auto(Grouping.NONE, 25), StatusPolicy.SUGGEST);
            stage.connect(tenant, "ado", "azure-devops", azure.uri(), issues);

            // When
            stage.judged(tenant, sample());
            stage.settle();

            // Then
            Link refused = links.byItem(tenant, "ado", finding).orElseThrow();
            assertThat(refused.state()).isEqualTo(LinkState.REJECTED);
            assertThat(refused.message()).contains("Custom.RiskOwner");
        }
    }
}
