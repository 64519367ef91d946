package dev.vedette.tracker.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vedette.testkit.tracker.azure.FakeAzure;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.Push;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.connection.Trackers;
import dev.vedette.tracker.finding.Severity;
import dev.vedette.tracker.spi.Edit;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Tracker;
import dev.vedette.tracker.support.Judges;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything our adapters say, judged by the vendors' own descriptions. Skipped, and said so, where they are missing. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class OfficialDescriptionsTest {
    @Inject
    Stage stage;

    @Inject
    Connections connections;

    @Inject
    Trackers trackers;

    @Inject
    Reconciler reconciler;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void present() {
        assumeTrue(Judges.present(), "skipped: the official descriptions are not at hand");
        stage.clear();
    }

    @Test
    void every_request_of_the_jira_adapter_and_every_document_in_it_is_what_the_vendor_describes() {
        // Given
        try (FakeJira jira = FakeJira.cloud(stage.clock)) {
            Judges.watchJira(jira.server());
            Connection c = stage.connect(tenant, "jira", "jira-cloud", jira.uri(), profile("SEC", "10001"));
            int before = Judges.exchanges();
            int documents = Judges.documents();

            // When
            walk(c);

            // Then
            Judges.findNothingWrong();
            assertThat(Judges.exchanges() - before).isGreaterThan(20);
            assertThat(Judges.documents() - documents).isGreaterThan(3);
        }
    }

    @Test
    void every_request_of_the_azure_devops_adapter_is_what_the_vendor_describes() {
        // Given
        try (FakeAzure azure = new FakeAzure(stage.clock)) {
            Judges.watchAzure(azure.server());
            Connection c = stage.connect(tenant, "azure-devops", "azure-devops", azure.uri(), profile("Sec", "Issue"));
            int before = Judges.exchanges();

            // When
            walk(c);

            // Then
            Judges.findNothingWrong();
            assertThat(Judges.exchanges() - before).isGreaterThan(15);
        }
    }

    private static Profile profile(String project, String type) {
        return new Profile(
                project,
                type,
                null,
                null,
                List.of("team-a"),
                null,
                List.of("summary", "priority"),
                new Push(true, Severity.HIGH, Grouping.NONE, 25),
                StatusPolicy.AUTOMATIC);
    }

    /** Preflight, creation, edits of every field, comments, link, closing, both polls, and what is only asked of the adapter. */
    private void walk(Connection c) {
        Tracker tracker = trackers.of(c);
        assertThat(tracker.preflight().done()).isTrue();
        String system = stage.system();
        stage.model(tenant, system, 1);
        Sample sample = Sample.of(system, "f-" + UUID.randomUUID());
        stage.judged(tenant, sample);
        stage.settle();
        sample = sample.why("`code`, *stars*, [a link](https://example.com) and <b>html</b> & more\n\n# title");
        stage.judged(tenant, sample);
        stage.settle();
        stage.judged(tenant, sample.status("mitigated"));
        stage.settle();
        reconciler.poll(connections.find(tenant, c.name()).orElseThrow());
        reconciler.sweep(connections.find(tenant, c.name()).orElseThrow());
        RemoteItem item = ((dev.vedette.tracker.spi.Answer.Done<List<RemoteItem>>) tracker.find("vedette"))
                .value()
                .getFirst();
        tracker.edit(
                item.id(),
                new Edit("Another title", "**bold**\n\n1. one\n2. two\n\n---\n\n```\ncode\n```", "1", List.of("x")),
                item);
        tracker.comment(item.id(), "key", "> quoted\n\n- a\n  - b");
        tracker.link(item.id(), "vedette=1", "https://example.com/f/1", "Threat model");
        tracker.readMany(List.of(item.id()));
    }
}
