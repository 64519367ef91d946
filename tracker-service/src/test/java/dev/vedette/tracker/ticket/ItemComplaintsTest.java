package dev.vedette.tracker.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.tracker.http.Fault;
import dev.vedette.testkit.tracker.jira.Errors;
import dev.vedette.testkit.tracker.jira.FieldRule;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of the thirty things people complain about in tools that sync findings with trackers: what is made, and made only once. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class ItemComplaintsTest extends Complaint {
    @Test
    void c01_a_later_step_that_fails_does_not_make_the_item_again() {
        // Given
        jira.faults().always("POST", "/remotelink", new Fault.AnswerInstead(Errors.reply(403, "no links here")));

        // When
        pushed();
        stage.judged(tenant, sample().why("again"));
        stage.settle();

        // Then
        assertThat(link().remoteId()).isEqualTo(issue().id);
    }

    @Test
    void c02_a_retry_after_a_lost_answer_makes_no_second_item() {
        // Given
        jira.searchDelay(Duration.ofSeconds(45));
        jira.faults().once("POST", "/rest/api/3/issue", new Fault.CommitThenDrop());

        // When
        pushed();

        // Then
        assertThat(link().state()).isEqualTo(LinkState.LINKED);
    }

    @Test
    void c03_two_events_at_once_make_one_item() {
        // Given
        stage.judged(tenant, sample());
        stage.judged(tenant, sample());

        // When
        Thread other = Thread.startVirtualThread(stage::work);
        stage.work();
        join(other);
        stage.settle();

        // Then
        assertThat(jira.people().issues()).hasSize(1);
    }

    @Test
    void c11_a_deleted_item_becomes_orphaned_and_a_person_decides() {
        // Given
        Issue issue = pushed();
        jira.people().delete(issue.id);
        sweep();
        assertThat(link().state()).isEqualTo(LinkState.ORPHANED);

        // When
        given().auth()
                .oauth2(TestTokens.token(tenant, "security"))
                .post("/api/tracker/tickets/" + link().id() + "/recreate")
                .then()
                .statusCode(200);
        stage.settle();

        // Then
        assertThat(issue().id).isNotEqualTo(issue.id);
        assertThat(link().state()).isEqualTo(LinkState.LINKED);
    }

    @Test
    void c12_a_moved_item_keeps_its_link_under_the_new_key() {
        // Given
        Issue issue = pushed();
        jira.addProject("10001", "PAY", "Payments");

        // When
        jira.people().moveToProject(issue.id, "PAY");
        poll();

        // Then
        assertThat(link().remoteKey()).startsWith("PAY-");
        assertThat(link().remoteId()).isEqualTo(issue.id);
    }

    @Test
    void c14_a_priority_that_is_on_no_screen_is_left_out() {
        // Given
        jira.project("SEC").fields.remove("priority");

        // When
        Issue issue = pushed();

        // Then
        assertThat(issue.priority).isNull();
        assertThat(link().state()).isEqualTo(LinkState.LINKED);
    }

    @Test
    void c15_a_required_field_is_named_and_can_be_filled_from_a_template() {
        // Given
        jira.project("SEC").set(FieldRule.required("customfield_10011", "Risk owner", "string"));
        stage.judged(tenant, sample());
        stage.settle();
        assertThat(link().state()).isEqualTo(LinkState.REJECTED);
        assertThat(link().message()).contains("customfield_10011", "Risk owner is required");
        assertThat(connections.find(tenant, "jira").orElseThrow().profileStale())
                .contains("Risk owner");

        // When
        profile(with(auto(Grouping.NONE, 25), Map.of("customfield_10011", new TextNode("team of {{system.name}}"))));
        links.findingMoved(tenant, finding);
        stage.settle();

        // Then
        assertThat(issue().others.get("customfield_10011").asText()).isEqualTo("team of Support agent");
    }

    @Test
    void c16_items_go_under_the_parent_of_the_profile() {
        // Given
        profile(new Profile(
                "SEC", "10001", "10500", null, null, null, null, auto(Grouping.NONE, 25), StatusPolicy.SUGGEST));

        // When
        Issue issue = pushed();

        // Then
        assertThat(issue.others.get("parent").path("id").asText()).isEqualTo("10500");
    }

    @Test
    void c25_the_same_finding_judged_again_elsewhere_in_the_list_stays_one_item() {
        // Given
        pushed();

        // When
        stage.finding(tenant, Sample.of(system, finding + "-other").severity("low"));
        stage.judged(tenant, sample().why("reordered"));
        stage.settle();

        // Then
        assertThat(jira.people().issues()).hasSize(1);
    }

    @Test
    void c29_a_service_project_gets_its_request_type_from_the_profile() {
        // Given
        jira.project("SEC").set(FieldRule.required("customfield_10010", "Request Type", "sd-customerrequesttype"));
        profile(with(auto(Grouping.NONE, 25), Map.of("customfield_10010", new TextNode("sec/risk"))));

        // When
        Issue issue = pushed();

        // Then
        assertThat(issue.others.get("customfield_10010").asText()).isEqualTo("sec/risk");
    }

    @Test
    void c30_a_profile_for_another_project_leaves_the_items_that_exist_where_they_are() {
        // Given
        Issue issue = pushed();
        jira.addProject("10001", "PAY", "Payments");

        // When
        profile(new Profile(
                "PAY", "10001", null, null, null, null, null, auto(Grouping.NONE, 25), StatusPolicy.SUGGEST));
        stage.judged(tenant, sample().why("after the move"));
        stage.settle();

        // Then
        assertThat(jira.people().issues()).hasSize(1);
        assertThat(issue.key).startsWith("SEC-");
        assertThat(issue.description.toString()).contains("after the move");
    }

    private static void join(Thread t) {
        try {
            t.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
