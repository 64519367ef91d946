package dev.vedette.tracker.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.testkit.tracker.jira.Person;
import dev.vedette.testkit.tracker.jira.Status;
import dev.vedette.testkit.tracker.jira.Transition;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of the thirty things people complain about in tools that sync findings with trackers: who says what is done. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class StateComplaintsTest extends Complaint {
    @Test
    void c04_what_people_closed_is_not_reopened_and_asked_about_once() {
        // Given
        Issue issue = pushed();
        jira.people().close(issue.id);
        poll();

        // When
        for (int revision = 2; revision < 6; revision++) {
            stage.assessed(tenant, system, revision);
            stage.settle();
        }

        // Then
        assertThat(issue.status.category()).isEqualTo("done");
        assertThat(issue.comments).hasSize(1);
        assertThat(review()).isEqualTo("verify");
    }

    @Test
    void c05_nothing_changes_its_state_by_itself_unless_the_profile_says_so() {
        // Given
        Issue issue = pushed();

        // When
        stage.judged(tenant, sample().status("mitigated"));
        stage.settle();

        // Then
        assertThat(issue.status).isEqualTo(Status.TO_DO);
        assertThat(issue.comments).hasSize(1);
    }

    @Test
    void c06_closing_as_wont_do_is_not_taken_for_fixed() {
        // Given
        Issue issue = pushed();

        // When
        jira.people().wontDo(issue.id);
        poll();

        // Then
        assertThat(link().remoteResolution()).isEqualTo("WONT_DO");
        assertThat(review()).isEqualTo("verify");
    }

    @Test
    void c07_the_way_to_done_is_chosen_by_category_when_it_is_needed() {
        // Given
        profile(Stage.profile(auto(Grouping.NONE, 25), StatusPolicy.AUTOMATIC));
        Issue issue = pushed();
        jira.project("SEC").transitions.clear();
        jira.project("SEC")
                .transitions
                .add(new Transition("4711", "Ship it", new Status("777", "Shipped", "done"), List.of()));

        // When
        stage.judged(tenant, sample().status("mitigated"));
        stage.settle();

        // Then
        assertThat(issue.status.name()).isEqualTo("Shipped");
    }

    @Test
    void c08_a_field_the_transition_screen_asks_for_is_named() {
        // Given
        profile(Stage.profile(auto(Grouping.NONE, 25), StatusPolicy.AUTOMATIC));
        Issue issue = pushed();
        jira.project("SEC").transitions.clear();
        jira.project("SEC").transitions.add(new Transition("31", "Finish", Status.DONE, List.of("customfield_10077")));

        // When
        stage.judged(tenant, sample().status("mitigated"));
        stage.settle();

        // Then
        assertThat(issue.status).isEqualTo(Status.TO_DO);
        assertThat(link().message()).contains("customfield_10077", "profile");
    }

    @Test
    void c10_a_finding_that_is_gone_says_so_in_its_item() {
        // Given
        Issue issue = pushed();

        // When
        stage.judged(tenant, sample().status("gone"));
        stage.settle();

        // Then
        assertThat(issue.description.toString()).contains("no longer in the model");
        assertThat(issue.comments).hasSize(1);
    }

    @Test
    void c21_wont_fix_in_the_tracker_accepts_nothing_by_itself() {
        // Given
        Issue issue = pushed();

        // When
        jira.people().wontDo(issue.id);
        poll();

        // Then
        assertThat(review()).isNotEqualTo("accepted");
        given().auth()
                .oauth2(TestTokens.token(tenant, "viewer"))
                .get("/api/tracker/decisions?finding=" + finding)
                .then()
                .statusCode(200)
                .body("items.state", hasItem("draft"));
    }

    @Test
    void c22_what_people_say_on_closing_is_kept_with_its_author() {
        // Given
        Issue issue = pushed();
        jira.people().comment(issue.id, "Fixed by the new gateway");

        // When
        jira.people().close(issue.id);
        poll();

        // Then
        assertThat(notes.all(tenant, link().id()))
                .anyMatch(n -> n.incoming()
                        && n.body().contains("Fixed by the new gateway")
                        && Person.MIA.accountId().equals(n.author()));
    }
}
