package dev.vedette.tracker.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.tracker.jira.Issue;
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
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The stage on which complaints are played: one Jira, one system, one finding. */
abstract class Complaint {
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

    FakeJira jira;
    final String tenant = "t-" + UUID.randomUUID();
    final String finding = "f-" + UUID.randomUUID();
    String system;
    Connection connection;

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

    Sample sample() {
        return Sample.of(system, finding);
    }

    Issue pushed() {
        stage.judged(tenant, sample());
        stage.settle();
        jira.server().forget();
        return issue();
    }

    Issue issue() {
        List<Issue> all = jira.people().issues();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    Link link() {
        return links.ofFinding(tenant, finding).getFirst();
    }

    String review() {
        return findings.find(tenant, finding).orElseThrow().reviewState();
    }

    void poll() {
        reconciler.poll(connections.find(tenant, connection.name()).orElseThrow());
        stage.settle();
    }

    void sweep() {
        reconciler.sweep(connections.find(tenant, connection.name()).orElseThrow());
        stage.settle();
    }

    void profile(Profile profile) {
        connection = stage.connect(tenant, jira, profile);
    }

    static Profile with(Push push, Map<String, com.fasterxml.jackson.databind.JsonNode> constants) {
        return new Profile("SEC", "10001", null, null, List.of(), constants, null, push, StatusPolicy.SUGGEST);
    }

    static Push auto(Grouping grouping, int cap) {
        return new Push(true, Severity.HIGH, grouping, cap);
    }
}
