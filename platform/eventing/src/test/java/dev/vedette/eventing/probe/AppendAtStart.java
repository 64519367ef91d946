package dev.vedette.eventing.probe;

import dev.vedette.eventing.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The packaged probe has no interface to the outside: {@code PROBE_APPEND} names a subject to send one event of. */
@Singleton
class AppendAtStart {
    private final Outbox outbox;
    private final Optional<String> subject;

    @Inject
    AppendAtStart(Outbox outbox, @ConfigProperty(name = "probe.append") Optional<String> subject) {
        this.outbox = outbox;
        this.subject = subject;
    }

    void append(@Observes StartupEvent event) {
        subject.ifPresent(name ->
                QuarkusTransaction.requiringNew().run(() -> outbox.append(Tickets.event("crashing system", name))));
    }
}
