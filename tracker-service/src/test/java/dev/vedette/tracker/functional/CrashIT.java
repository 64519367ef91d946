package dev.vedette.tracker.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.event.AssessmentCompleted;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.json.Json;
import dev.vedette.testkit.crash.PackagedService;
import dev.vedette.testkit.crash.RunningService;
import dev.vedette.testkit.infra.Infra;
import dev.vedette.testkit.infra.Postgres;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.wait.Await;
import dev.vedette.tracker.support.Sample;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service, killed between the lease and the record: one item, whatever had been sent. */
class CrashIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @ParameterizedTest
    @ValueSource(strings = {"tracker.after-lease", "tracker.request-sent", "tracker.answered-not-recorded"})
    void one_item_is_made_although_the_service_was_killed(String instant) throws Exception {
        // Given
        String schema = "tracker_" + instant.replaceAll("[^a-z]", "_");
        String finding = UUID.randomUUID().toString();
        try (FakeJira jira = FakeJira.cloud(Clock.systemUTC())) {
            PackagedService service = PackagedService.ofModule("tracker-service")
                    .onInfra(schema)
                    .with("VEDETTE_SCHEMA", schema)
                    .with("VEDETTE_TRACKER_LEASE", "3s")
                    .with("VEDETTE_DEMO_TRACKER_URL", jira.uri().toString());
            try (RunningService doomed = service.crashingAt(instant).start().awaitReady()) {
                tell(schema, Sample.of("sys-" + finding, finding));
                doomed.awaitDeath();
            }

            // When
            try (RunningService next = service.start()) {
                next.awaitReady();
                Await.until("the link is made", PATIENCE, () -> linked(schema, finding));
            }

            // Then
            // The broker may tell a new schema of an earlier case again; what counts is this finding.
            assertThat(jira.people().issues())
                    .filteredOn(i -> String.valueOf(i.properties).contains(finding))
                    .hasSize(1);
        }
    }

    /** Rows in the service's own outbox, which its relay sends as analysis-service's would. */
    private static void tell(String schema, Sample sample) throws SQLException {
        append(schema, sample.system(), sample.id(), EventType.FINDING_CHANGED, sample.event("a-1", null));
        AssessmentCompleted done = new AssessmentCompleted(
                sample.system(),
                "Support agent",
                "a-1",
                1,
                "1",
                3,
                Sample.summary(),
                List.of(),
                List.of(),
                List.of(),
                0,
                null);
        append(schema, sample.system(), sample.system(), EventType.ASSESSMENT_COMPLETED, done);
    }

    private static void append(String schema, String system, String subject, EventType type, Record payload)
            throws SQLException {
        try (Connection c = connection(schema);
                PreparedStatement s = c.prepareStatement("insert into outbox_event"
                        + " (id, tenant, system_id, topic, type, subject, sequence, payload, created_at)"
                        + " values (?, 'default', ?, ?, ?, ?, 1, ?, now())")) {
            s.setObject(1, UUID.randomUUID());
            s.setString(2, system);
            s.setString(3, type.topic().topicName());
            s.setString(4, type.type());
            s.setString(5, subject);
            s.setBytes(6, Json.bytes(payload));
            s.executeUpdate();
        }
    }

    private static boolean linked(String schema, String finding) throws SQLException {
        try (Connection c = connection(schema);
                PreparedStatement s = c.prepareStatement(
                        "select count(*) from ticket_link where item_key = ? and state = 'LINKED' and base is not null")) {
            s.setString(1, finding);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getInt(1) == 1;
            }
        }
    }

    private static Connection connection(String schema) throws SQLException {
        Postgres postgres = Infra.get().postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(schema), postgres.user(), postgres.password());
    }
}
