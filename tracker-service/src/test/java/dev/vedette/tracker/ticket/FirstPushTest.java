package dev.vedette.tracker.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.testkit.tracker.http.Fault;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class FirstPushTest {
    @Inject
    Stage stage;

    @Inject
    Links links;

    @Inject
    Lease lease;

    @Inject
    Results results;

    private FakeJira jira;
    private final String tenant = "t-" + UUID.randomUUID();
    private String system;

    @BeforeEach
    void open() {
        stage.clear();
        jira = FakeJira.cloud(stage.clock);
        system = stage.system();
        stage.connect(tenant, jira);
        stage.model(tenant, system, 1);
    }

    @AfterEach
    void close() {
        jira.close();
    }

    @Test
    void a_high_finding_becomes_one_ticket_with_a_text_for_developers() {
        // Given
        stage.judged(tenant, Sample.of(system, "f-1"));

        // When
        stage.settle();

        // Then
        Issue issue = onlyIssue();
        assertThat(issue.summary).isEqualTo("Indirect prompt injection: Support Agent (Support agent)");
        assertThat(issue.priority).isEqualTo("2");
        assertThat(issue.description.toString())
                .contains(
                        "Threat model, maintained by Vedette",
                        "What can happen here",
                        "Mailbox → Support Agent",
                        "First step",
                        "Done when",
                        "AML.T0051.001",
                        "/api/tracker/findings/f-1");
        assertThat(issue.remoteLinks).hasSize(1);
        assertThat(link().state()).isEqualTo(LinkState.LINKED);
        assertThat(link().remoteKey()).isEqualTo(issue.key);
    }

    @Test
    void nothing_is_written_when_nothing_differs() {
        // Given
        stage.judged(tenant, Sample.of(system, "f-1"));
        stage.settle();
        jira.server().forget();

        // When
        stage.judged(tenant, Sample.of(system, "f-1"));
        stage.settle();

        // Then
        assertThat(jira.server().writes()).isEmpty();
    }

    @Test
    void a_create_whose_answer_is_lost_is_found_again_and_not_repeated() {
        // Given
        jira.searchDelay(Duration.ofSeconds(15));
        jira.faults().once("POST", "/rest/api/3/issue", new Fault.CommitThenDrop());
        stage.judged(tenant, Sample.of(system, "f-1"));

        // When
        stage.settle();

        // Then
        assertThat(onlyIssue().id).isEqualTo(link().remoteId());
        assertThat(link().state()).isEqualTo(LinkState.LINKED);
    }

    @Test
    void a_create_that_never_arrived_is_made_again_under_the_same_intent() {
        // Given
        jira.faults().once("POST", "/rest/api/3/issue", new Fault.DropBefore());
        stage.judged(tenant, Sample.of(system, "f-1"));
        UUID intent = link().intentId();

        // When
        stage.settle();

        // Then
        assertThat(onlyIssue().properties.get("dev.vedette.link").path("i").asText())
                .isEqualTo(intent.toString());
        assertThat(link().attempt()).isEqualTo(1);
    }

    @Test
    void changed_words_reach_the_managed_block_and_leave_the_rest_alone() {
        // Given
        Sample sample = Sample.of(system, "f-1");
        stage.judged(tenant, sample);
        stage.settle();
        Issue issue = onlyIssue();
        jira.people().rename(issue.id, "Our own title");
        jira.server().forget();

        // When
        stage.judged(tenant, sample.why("Now it also sends money."));
        stage.settle();

        // Then
        assertThat(issue.description.toString()).contains("Now it also sends money");
        assertThat(issue.summary).isEqualTo("Our own title");
        assertThat(jira.server().writes()).hasSize(1);
    }

    @Test
    void a_worker_that_dies_on_the_verge_of_writing_is_made_up_for() {
        // Given
        Sample sample = Sample.of(system, "f-1");
        stage.judged(tenant, sample);
        stage.settle();
        stage.judged(tenant, sample.why("Now it also sends money."));
        results.keep(new Progress(lease.next(null).orElseThrow()));

        // When
        stage.clock.advance(Duration.ofSeconds(61));
        stage.settle();

        // Then
        assertThat(onlyIssue().description.toString()).contains("Now it also sends money");
    }

    @Test
    void a_change_back_is_written_although_the_reply_to_the_change_was_lost() {
        // Given
        Sample sample = Sample.of(system, "f-1");
        stage.judged(tenant, sample);
        stage.settle();
        jira.faults().once("PUT", "/rest/api/3/issue/", new Fault.CommitThenDrop());
        stage.judged(tenant, sample.why("Now it also sends money."));
        stage.work();

        // When
        stage.judged(tenant, sample);
        stage.settle();

        // Then
        assertThat(onlyIssue().description.toString())
                .contains("The agent reads mail")
                .doesNotContain("sends money");
    }

    @Test
    void two_writes_lost_in_a_row_are_not_taken_for_somebodys_edit() {
        // Given
        Sample sample = Sample.of(system, "f-1");
        stage.judged(tenant, sample);
        stage.settle();
        jira.faults().once("PUT", "/rest/api/3/issue/", new Fault.CommitThenDrop());
        jira.faults().once("PUT", "/rest/api/3/issue/", new Fault.DropBefore());
        stage.judged(tenant, sample.why("Now it also sends money."));
        stage.work();

        // When
        stage.judged(tenant, sample.why("And mails."));
        stage.settle();

        // Then
        assertThat(link().textDetached()).isFalse();
        assertThat(onlyIssue().description.toString()).contains("And mails");
    }

    private Issue onlyIssue() {
        List<Issue> all = jira.people().issues();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Link link() {
        List<Link> all = links.ofFinding(tenant, "f-1");
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
