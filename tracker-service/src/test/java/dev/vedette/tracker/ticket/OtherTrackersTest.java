package dev.vedette.tracker.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.vedette.testkit.tracker.azure.FakeAzure;
import dev.vedette.testkit.tracker.azure.WorkItem;
import dev.vedette.testkit.tracker.forge.FakeForge;
import dev.vedette.testkit.tracker.forge.ForgeIssue;
import dev.vedette.testkit.tracker.http.Fault;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.Push;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.finding.Severity;
import dev.vedette.tracker.support.Judges;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same walk with every other kind of tracker: made once, kept up to date, closed by people, found after a loss. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class OtherTrackersTest {
    @Inject
    Stage stage;

    @Inject
    Links links;

    @Inject
    Connections connections;

    @Inject
    Reconciler reconciler;

    @Inject
    Notes notes;

    private final String tenant = "t-" + UUID.randomUUID();
    private final String finding = "f-" + UUID.randomUUID();
    private String system;
    private Sample sample;

    @BeforeEach
    void clear() {
        stage.clear();
        system = stage.system();
        sample = Sample.of(system, finding);
        stage.model(tenant, system, 1);
    }

    private static Profile profile(String project, String type) {
        return new Profile(
                project,
                type,
                null,
                null,
                null,
                null,
                null,
                new Push(true, Severity.HIGH, Grouping.NONE, 25),
                StatusPolicy.AUTOMATIC);
    }

    private void connect(String kind, java.net.URI uri, Profile profile) {
        stage.connect(tenant, kind, kind, uri, profile);
    }

    private Link link() {
        return links.ofFinding(tenant, finding).getFirst();
    }

    private void poll(String kind) {
        reconciler.poll(connections.find(tenant, kind).orElseThrow());
        stage.settle();
    }

    @Test
    void azure_devops_gets_one_work_item_that_is_kept_up_to_date() {
        // Given
        try (FakeAzure azure = new FakeAzure(stage.clock)) {
            Judges.watchAzure(azure.server());
            connect("azure-devops", azure.uri(), profile("Sec", "Issue"));
            azure.searchDelay(Duration.ofSeconds(9));
            azure.faults().once("POST", "/workitems/$Issue", new Fault.CommitThenDrop());
            stage.judged(tenant, sample);
            stage.settle();

            // When
            stage.judged(tenant, sample.why("It sends money now."));
            stage.settle();

            // Then
            assertThat(azure.items()).hasSize(1);
            WorkItem item = azure.items().getFirst();
            assertThat(item.field("System.Description")).contains("It sends money now", "maintained by Vedette");
            assertThat(item.field("System.Tags")).contains("vedette", link().marker());
            assertThat(link().remoteId()).isEqualTo(Integer.toString(item.id));
            Judges.findNothingWrong();
        }
    }

    @Test
    void azure_devops_conflicts_are_read_again_and_the_sign_in_page_is_no_success() {
        // Given
        try (FakeAzure azure = new FakeAzure(stage.clock)) {
            connect("azure-devops", azure.uri(), profile("Sec", "Issue"));
            stage.judged(tenant, sample);
            stage.settle();
            azure.faults()
                    .once(
                            "PATCH",
                            "/workitems/",
                            new Fault.AnswerInstead(dev.vedette.testkit.tracker.http.Reply.text(
                                    412, "application/json", "{\"message\":\"VS403351\"}")));
            azure.faults().once("GET", "/workitems/", new Fault.AnswerInstead(FakeAzure.signInPage()));

            // When
            stage.judged(tenant, sample.why("after a conflict"));
            stage.work();
            String denied =
                    connections.find(tenant, "azure-devops").orElseThrow().lastError();
            stage.clock.advance(Duration.ofMinutes(6));
            stage.settle();

            // Then
            assertThat(denied).contains("sign-in page");
            assertThat(azure.items().getFirst().field("System.Description")).contains("after a conflict");
        }
    }

    @Test
    void azure_devops_is_closed_by_category_when_the_profile_says_so() {
        // Given
        try (FakeAzure azure = new FakeAzure(stage.clock)) {
            connect("azure-devops", azure.uri(), profile("Sec", "Issue"));
            stage.judged(tenant, sample);
            stage.settle();

            // When
            stage.judged(tenant, sample.status("mitigated"));
            stage.settle();

            // Then
            assertThat(azure.items().getFirst().field("System.State")).isEqualTo("Done");
            assertThat(azure.items().getFirst().comments).hasSize(1);
            assertThat(link().state()).isEqualTo(LinkState.CLOSED);
        }
    }

    @Test
    void azure_devops_comments_of_people_are_kept_and_a_bug_has_its_text_where_bugs_have_it() {
        // Given
        try (FakeAzure azure = new FakeAzure(stage.clock)) {
            Judges.watchAzure(azure.server());
            connect("azure-devops", azure.uri(), profile("Sec", "Bug"));
            stage.judged(tenant, sample);
            stage.settle();
            WorkItem item = azure.items().getFirst();

            // When
            azure.comment(item.id, "mia", "<div>Fixed with the new gateway.</div>");
            azure.set(item.id, "System.State", "Done");
            poll("azure-devops");

            // Then
            assertThat(item.field("Microsoft.VSTS.TCM.ReproSteps")).contains("What can happen here");
            assertThat(item.field("System.Description")).isNull();
            assertThat(notes.all(tenant, link().id()))
                    .anyMatch(n ->
                            n.incoming() && n.author().equals("mia") && n.body().contains("new gateway"));
            assertThat(link().claimRevision()).isNotNull();
            Judges.findNothingWrong();
        }
    }

    @Test
    void azure_devops_text_that_people_turned_to_markdown_is_left_alone() {
        // Given
        try (FakeAzure azure = new FakeAzure(stage.clock)) {
            connect("azure-devops", azure.uri(), profile("Sec", "Issue"));
            stage.judged(tenant, sample);
            stage.settle();
            WorkItem item = azure.items().getFirst();
            azure.toMarkdown(item.id, "System.Description");

            // When
            stage.judged(tenant, sample.why("changed"));
            stage.settle();

            // Then
            assertThat(item.field("System.Description")).doesNotContain("changed");
            assertThat(link().textDetached()).isTrue();
        }
    }

    @Test
    void azure_devops_fields_are_filled_from_templates() {
        // Given
        try (FakeAzure azure = new FakeAzure(stage.clock)) {
            azure.require("Custom.RiskOwner");
            connect(
                    "azure-devops",
                    azure.uri(),
                    new Profile(
                            "Sec",
                            "Issue",
                            null,
                            null,
                            null,
                            Map.of("Custom.RiskOwner", new TextNode("owner of {{system.name}}")),
                            null,
                            new Push(true, Severity.HIGH, Grouping.NONE, 25),
                            StatusPolicy.SUGGEST));

            // When
            stage.judged(tenant, sample);
            stage.settle();

            // Then
            assertThat(azure.items().getFirst().field("Custom.RiskOwner")).isEqualTo("owner of Support agent");
        }
    }

    @Test
    void an_issue_that_was_deleted_or_transferred_on_github_is_orphaned_and_stops_nothing_else() {
        // Given
        try (FakeForge forge = FakeForge.gitHub(stage.clock)) {
            connect("github", forge.uri(), profile("acme/sec", null));
            stage.judged(tenant, sample);
            stage.settle();
            forge.delete(1);

            // When
            stage.judged(tenant, sample.why("changed"));
            stage.settle();

            // Then
            assertThat(link().state()).isEqualTo(LinkState.ORPHANED);
            assertThat(connections.find(tenant, "github").orElseThrow().parkedUntil())
                    .isNull();
        }
    }

    @Test
    void on_code_hosts_names_in_the_text_call_nobody() {
        // Given
        try (FakeForge forge = FakeForge.gitHub(stage.clock)) {
            connect("github", forge.uri(), profile("acme/sec", null));

            // When
            stage.judged(tenant, sample.why("Ask @alice about #12 in a@b.example."));
            stage.settle();
            stage.judged(tenant, sample.why("Ask @alice about #12 in a@b.example."));
            stage.settle();

            // Then
            assertThat(forge.issues().getFirst().body)
                    .contains("@\u2060alice", "#\u206012", "a@b.example")
                    .doesNotContain("@alice");
            assertThat(link().textDetached()).isFalse();
        }
    }

    @Test
    void github_gets_one_issue_and_a_closed_one_is_a_claim() {
        try (FakeForge forge = FakeForge.gitHub(stage.clock)) {
            walk("github", forge);
            assertThat(forge.issues().getFirst().confidential).isFalse();
        }
    }

    @Test
    void gitlab_gets_one_confidential_issue_and_a_closed_one_is_a_claim() {
        try (FakeForge forge = FakeForge.gitLab(stage.clock)) {
            walk("gitlab", forge);
            assertThat(forge.issues().getFirst().confidential).isTrue();
        }
    }

    private void walk(String kind, FakeForge forge) {
        // Given
        connect(kind, forge.uri(), profile("acme/sec", null));
        forge.faults().once("POST", "/issues", new Fault.CommitThenDrop());
        stage.judged(tenant, sample);
        stage.settle();
        stage.judged(tenant, sample.why("changed"));
        stage.settle();

        // When
        forge.close(1, "completed");
        poll(kind);

        // Then
        assertThat(forge.issues()).hasSize(1);
        ForgeIssue issue = forge.issues().getFirst();
        assertThat(issue.body).contains("changed", "vedette:begin");
        assertThat(link().remoteCategory()).isEqualTo("done");
        assertThat(link().claimRevision()).isNotNull();
    }

    @Test
    void jira_data_center_gets_wiki_text() {
        // Given
        try (FakeJira jira = FakeJira.dataCenter(stage.clock)) {
            connect("jira-dc", jira.uri(), profile("SEC", "10001"));
            jira.faults().once("POST", "/rest/api/2/issue", new Fault.CommitThenDrop());
            stage.judged(tenant, sample);
            stage.settle();

            // When
            stage.judged(tenant, sample.why("It [sends] {money}."));
            stage.settle();

            // Then
            assertThat(jira.people().issues()).hasSize(1);
            Issue issue = jira.people().issues().getFirst();
            assertThat(issue.description.asText()).contains("{panel:title=", "\\[sends\\] \\{money\\}");
        }
    }
}
