package dev.vedette.eventing.functional;

import dev.vedette.eventing.Appended;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.eventing.Outbox;
import dev.vedette.eventing.probe.HandledTable;
import dev.vedette.eventing.probe.ProbeHandler;
import dev.vedette.eventing.probe.Tickets;
import dev.vedette.testkit.infra.InfraResource;
import dev.vedette.testkit.wait.Await;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.util.UUID;

/** One probe for all functional tests of the JVM; each test uses a system and a subject of its own. */
@QuarkusTestResource(value = InfraResource.class, initArgs = @ResourceArg(name = "schema", value = "probe"))
abstract class FunctionalTest {
    @Inject
    Outbox outbox;

    @Inject
    HandledTable handled;

    @Inject
    ProbeHandler handler;

    final String system = "system-" + UUID.randomUUID();
    final String subject = "subject-" + UUID.randomUUID();

    Appended append(OutboundEvent event) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.append(event));
    }

    /** Events of one system come in order: once this one is handled, everything sent before it has been dealt with. */
    void awaitAllDealtWith() {
        String marker = "marker-" + UUID.randomUUID();
        append(Tickets.event(system, marker));
        Await.until(
                "the marker has been handled", () -> !handled.sequences(marker).isEmpty());
    }
}
