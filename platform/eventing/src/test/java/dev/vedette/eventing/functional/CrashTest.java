package dev.vedette.eventing.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.eventing.probe.ProbeHandler;
import dev.vedette.testkit.crash.PackagedService;
import dev.vedette.testkit.crash.RunningService;
import dev.vedette.testkit.infra.Infra;
import dev.vedette.testkit.wait.Await;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged probe dies as if by {@code kill -9} at each instant of the crash table that concerns eventing. */
class CrashTest {
    private static final String SCHEMA = "probe_crash";
    private static final int KILLED = 137;

    @RegisterExtension
    static final QuarkusProdModeTest PACKAGED = new QuarkusProdModeTest()
            .withApplicationRoot(archive -> archive.merge(eventing())
                    .addPackage(ProbeHandler.class.getPackage())
                    .addAsResource("application.properties")
                    .addAsResource("db/probe/V1__probe.sql"))
            .setRun(false);

    @ProdBuildResults
    ProdModeTestResults built;

    @Test
    void whatever_the_instant_of_death_each_event_is_handled_exactly_once() throws SQLException {
        PackagedService probe = PackagedService.of(built.getBuiltArtifactPath()).onInfra(SCHEMA);

        // committed, not sent: the row waits
        crash(probe, "relay.before-send");
        assertThat(handled("relay.before-send")).isZero();

        // sent, not marked: sent again with the same id and sequence, the cursor drops the repeat
        crash(probe, "relay.sent-not-marked");
        assertThat(unpublished()).isEqualTo(2);

        // during judging, and in the middle of the handler's transaction: delivered and judged again
        crash(probe, "consumer.prepared");
        crash(probe, "consumer.before-commit");
        assertThat(handled("consumer.before-commit")).isZero();

        // committed, not acknowledged: delivered again, dropped by the cursor
        crash(probe, "consumer.committed-not-acked");

        try (RunningService survivor = start(probe, "the last one")) {
            survivor.awaitReady();
            Await.until("the last event is handled", () -> handled("the last one") == 1);
            Await.until("everything is marked as sent", () -> unpublished() == 0);
        }
        assertThat(handled("relay.before-send")).isOne();
        assertThat(handled("relay.sent-not-marked")).isOne();
        assertThat(handled("consumer.prepared")).isOne();
        assertThat(handled("consumer.before-commit")).isOne();
        assertThat(handled("consumer.committed-not-acked")).isOne();
    }

    /** The application takes the place of the module, so it needs the classes of the module inside. */
    private static JavaArchive eventing() {
        return ShrinkWrap.create(ExplodedImporter.class)
                .importDirectory("target/classes")
                .as(JavaArchive.class);
    }

    /** Appends an event named after the crash point and waits for the end. */
    private static void crash(PackagedService probe, String point) {
        try (RunningService running = start(probe.crashingAt(point), point)) {
            assertThat(running.awaitDeath()).as(running.log()).isEqualTo(KILLED);
        }
    }

    private static RunningService start(PackagedService probe, String subject) {
        return probe.with("PROBE_APPEND", subject).start();
    }

    private static long handled(String subject) throws SQLException {
        return number("select count(*) from handled where subject = ?", subject);
    }

    private static long unpublished() throws SQLException {
        return number("select count(*) from outbox_event where published_at is null and tenant = ?", "default");
    }

    private static long number(String sql, String parameter) throws SQLException {
        try (Connection connection = Infra.get().postgres().connect(SCHEMA);
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
