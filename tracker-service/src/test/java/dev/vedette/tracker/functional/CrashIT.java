package dev.vedette.tracker.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.testkit.crash.PackagedService;
import dev.vedette.testkit.crash.RunningService;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.wait.Await;
import java.sql.Connection;
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
                ToldFindings.tell(schema, "sys-" + finding, List.of(finding));
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

    private static boolean linked(String schema, String finding) throws SQLException {
        try (Connection c = ToldFindings.connection(schema);
                PreparedStatement s = c.prepareStatement(
                        "select count(*) from ticket_link where item_key = ? and state = 'LINKED' and base is not null")) {
            s.setString(1, finding);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getInt(1) == 1;
            }
        }
    }
}
