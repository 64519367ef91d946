package dev.vedette.tracker.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.tracker.http.Fault;
import dev.vedette.testkit.tracker.jira.Errors;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.tracker.jira.FieldRule;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.testkit.tracker.jira.Limits;
import dev.vedette.testkit.tracker.jira.Person;
import dev.vedette.testkit.tracker.jira.Status;
import dev.vedette.testkit.tracker.jira.Transition;
import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.Push;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.Severity;
import dev.vedette.tracker.support.Judges;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thirty things people complain about in tools that sync findings with trackers, one test each. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class ThirtyComplaintsTest {
    @Inject
    Stage stage;

    @Inject
    Links links;

    @Inject
    Notes notes;

    @Inject
    Findings findings;

    @Inject
    Connections connections;

    @Inject
    Reconciler reconciler;

    @Inject
    PushPolicy policy;

    private FakeJira jira;
    private final String tenant = "t-" + UUID.randomUUID();
    private final String finding = "f-" + UUID.randomUUID();
    private String system;
    private Connection connection;

    @BeforeEach
    void open() {
        stage.clear();
        jira = FakeJira.cloud(stage.clock);
        Judges.watchJira(jira.server());
        system = stage.system();
        connection = stage.connect(tenant, jira);
        stage.model(tenant, system, 1);
    }

    @AfterEach
    void close() {
        jira.close();
        Judges.findNothingWrong();
    }

    private Sample sample() {
        return Sample.of(system, finding);
    }

    private Issue pushed() {
        stage.judged(tenant, sample());
        stage.settle();
        jira.server().forget();
        return issue();
    }

    private Issue issue() {
        List<Issue> all = jira.people().issues();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Link link() {
        return links.ofFinding(tenant, finding).getFirst();
    }

    private String review() {
        return findings.find(tenant, finding).orElseThrow().reviewState();
    }

    private void poll() {
        reconciler.poll(connections.find(tenant, connection.name()).orElseThrow());
        stage.settle();
    }

    private void sweep() {
        reconciler.sweep(connections.find(tenant, connection.name()).orElseThrow());
        stage.settle();
    }

    private void profile(Profile profile) {
        connection = stage.connect(tenant, jira, profile);
    }

    private static Profile with(Push push, Map<String, com.fasterxml.jackson.databind.JsonNode> constants) {
        return new Profile("SEC", "10001", null, null, List.of(), constants, null, push, StatusPolicy.SUGGEST);
    }

    private static Push auto(Grouping grouping, int cap) {
        return new Push(true, Severity.HIGH, grouping, cap);
    }

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
    void c09_our_own_echo_causes_no_write() {
        // Given
        Issue issue = pushed();
        stage.judged(tenant, sample().why("more"));
        stage.settle();
        jira.webhooks().subscribe(hook(), null);
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
                .doesNotContain("\uFFFD");
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

    private java.net.URI hook() {
        return java.net.URI.create("http://127.0.0.1:1/none");
    }

    private static void join(Thread t) {
        try {
            t.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
