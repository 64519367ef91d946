package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Polls each connection and sweeps it now and then. */
@ApplicationScoped
class ReconcileTimer {
    private static final Logger LOG = Logger.getLogger(ReconcileTimer.class);

    private final Connections connections;
    private final Reconciler reconciler;
    private final Clock clock;
    private final boolean enabled;
    private final Duration pollEvery;
    private final Duration sweepEvery;

    ReconcileTimer(
            Connections connections,
            Reconciler reconciler,
            Clock clock,
            @ConfigProperty(name = "vedette.tracker.worker.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "vedette.tracker.poll-every", defaultValue = "60s") Duration pollEvery,
            @ConfigProperty(name = "vedette.tracker.sweep-every", defaultValue = "1h") Duration sweepEvery) {
        this.connections = connections;
        this.reconciler = reconciler;
        this.clock = clock;
        this.enabled = enabled;
        this.pollEvery = pollEvery;
        this.sweepEvery = sweepEvery;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (enabled) {
            connections.all().forEach(this::look);
        }
    }

    private void look(Connection c) {
        try {
            // the demo tracker is next door and somebody is playing with it: look often
            Duration often = c.builtIn() ? Duration.ofSeconds(5) : pollEvery;
            if (due(c.polledTo(), often)) {
                reconciler.poll(c);
            }
            if (due(c.sweptAt(), sweepEvery)) {
                reconciler.sweep(c);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "connection %s could not be reconciled", c.name());
        }
    }

    private boolean due(Instant last, Duration every) {
        return last == null || !last.plus(every).isAfter(clock.instant());
    }
}
