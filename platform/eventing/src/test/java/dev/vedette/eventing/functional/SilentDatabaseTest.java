package dev.vedette.eventing.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.eventing.Outbox;
import dev.vedette.eventing.consume.Waiting;
import dev.vedette.eventing.outbox.OutboxRelay;
import dev.vedette.eventing.probe.HandledTable;
import dev.vedette.eventing.probe.ProbeHandler;
import dev.vedette.eventing.probe.Tickets;
import dev.vedette.testkit.wait.Await;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A network that swallows packets is worse than a server that is gone: nothing fails by itself. */
@QuarkusTest
@TestProfile(SilentDatabaseTest.BehindProxy.class)
class SilentDatabaseTest {

    /** Instead of the infrastructure of the other tests, which Quarkus would otherwise start as well. */
    public static class BehindProxy implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ProxiedInfra.class, Map.of("schema", "probe_silent")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Inject
    Outbox outbox;

    @Inject
    HandledTable handled;

    @Inject
    ProbeHandler handler;

    @Inject
    Waiting waiting;

    @Inject
    OutboxRelay relay;

    /** Set by {@link ProxiedInfra}. */
    Consumer<Boolean> silence;

    private final String subject = "subject-" + UUID.randomUUID();

    @Test
    void a_database_that_falls_silent_is_ridden_out() {
        // Given: an event in hand
        handler.fallIll();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(Tickets.event(subject, subject, ProbeHandler.TRANSIENT, "first")));
        Await.until("the handler is at it", () -> handler.attempts(subject) > 0);
        // When
        silence.accept(true);
        try {
            handler.heal();
            Await.until("the relay has noticed", () -> relay.trouble() != null);
            assertThat(waiting.reasons()).containsKey("probe.tickets");
        } finally {
            silence.accept(false);
        }
        // Then
        Await.until(
                "it has been handled, once", () -> handled.sequences(subject).equals(List.of(1L)));
        Await.until("the relay goes on", () -> relay.trouble() == null);
    }
}
