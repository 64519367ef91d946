package dev.vedette.tracker.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.testkit.crash.PackagedService;
import dev.vedette.testkit.crash.RunningService;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.testkit.wait.Await;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The packaged service, killed between the lease and the record: one item, whatever had been sent. Each start that takes
 * over from a killed one is armed for the next instant, for starting is what this costs.
 */
class CrashIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SCHEMA = "tracker_crash";

    private FakeJira jira;

    @Test
    void one_item_is_made_although_the_service_was_killed_at_any_instant_of_it() throws Exception {
        // Given
        try (FakeJira fake = FakeJira.cloud(Clock.systemUTC())) {
            jira = fake;
            PackagedService service = PackagedService.ofModule("tracker-service")
                    .onInfra(SCHEMA)
                    .with("VEDETTE_SCHEMA", SCHEMA)
                    .with("VEDETTE_TRACKER_LEASE", "2s")
                    .with("VEDETTE_TRACKER_SETTLE", "3s")
                    .with("MP_MESSAGING_INCOMING_FINDING_SESSION_TIMEOUT_MS", "3000")
                    .with("MP_MESSAGING_INCOMING_MODEL_SESSION_TIMEOUT_MS", "3000")
                    .with("VEDETTE_DEMO_TRACKER_URL", jira.uri().toString());

            // When
            String leased = killed(service.crashingAt("tracker.after-lease"), null);
            // its first request is the one for the finding of before
            String answered = killed(service.crashingAt("tracker.answered-not-recorded#2"), leased);
            String sent = killed(service.crashingAt("tracker.request-sent"), answered);
            recovered(service, sent);

            // Then
            assertThat(List.of(leased, answered, sent))
                    .allSatisfy(finding -> assertThat(items(finding)).hasSize(1));
        }
    }

    /**
     * @param orphan of the instance that was killed before; the new one has to make its item first
     * @return the finding for which the service was about to make an item when it died
     */
    private String killed(PackagedService armed, String orphan) throws SQLException {
        String finding = UUID.randomUUID().toString();
        try (RunningService doomed = armed.start().awaitReady()) {
            if (orphan != null) {
                Await.until("the item of before is made", PATIENCE, () -> linked(orphan));
            }
            ToldFindings.tell(SCHEMA, "sys-" + finding, List.of(finding));
            doomed.awaitDeath();
        }
        assertThat(linked(finding)).as("killed in the middle").isFalse();
        return finding;
    }

    private void recovered(PackagedService service, String orphan) {
        try (RunningService last = service.start()) {
            last.awaitReady();
            Await.until("the item of before is made", PATIENCE, () -> linked(orphan));
        }
    }

    private List<Issue> items(String finding) {
        return jira.people().issues().stream()
                .filter(i -> String.valueOf(i.properties).contains(finding))
                .toList();
    }

    private static boolean linked(String finding) throws SQLException {
        try (Connection c = ToldFindings.connection(SCHEMA);
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
