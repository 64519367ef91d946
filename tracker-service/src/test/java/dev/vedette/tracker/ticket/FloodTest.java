package dev.vedette.tracker.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.Push;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.finding.Severity;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many findings at once against a tracker with the vendor's limits, the clock jumping over the waits. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class FloodTest {
    private static final int FINDINGS = 60;
    private static final int VENDOR_CALLS_A_SECOND = 100;

    @Inject
    Stage stage;

    @Inject
    Links links;

    @Test
    void many_findings_become_items_without_a_storm_of_refusals() {
        // Given
        String tenant = "t-" + UUID.randomUUID();
        String system = stage.system();
        stage.clear();
        try (FakeJira jira = FakeJira.cloud(stage.clock)) {
            jira.limits().perSecond(VENDOR_CALLS_A_SECOND);
            stage.connect(
                    tenant,
                    jira,
                    Stage.profile(new Push(true, Severity.HIGH, Grouping.NONE, FINDINGS), StatusPolicy.SUGGEST));
            for (int i = 0; i < FINDINGS; i++) {
                stage.finding(tenant, Sample.of(system, "f-" + i + "-" + tenant));
            }

            // When
            stage.assessed(tenant, system, 1);
            Instant start = stage.clock.instant();
            long started = System.nanoTime();
            stage.settle();
            Duration paced = Duration.between(start, stage.clock.instant());

            // Then
            System.out.printf(
                    "%d findings: paced %d s, worked %d s, %d calls, %d refused%n",
                    FINDINGS,
                    paced.toSeconds(),
                    Duration.ofNanos(System.nanoTime() - started).toSeconds(),
                    jira.server().passages().size(),
                    jira.limits().refused());
            assertThat(jira.people().issues()).hasSize(FINDINGS);
            assertThat(links.count(tenant, system)).isEqualTo(FINDINGS);
            assertThat(jira.limits().refused()).isLessThan(FINDINGS / 20 + 1);
        }
    }
}
