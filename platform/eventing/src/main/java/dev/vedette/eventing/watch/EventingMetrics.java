package dev.vedette.eventing.watch;

import dev.vedette.eventing.StorageException;
import dev.vedette.eventing.deadletter.DeadLetterStore;
import dev.vedette.eventing.outbox.OutboxBacklog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** Gauges over the tables, refreshed every few seconds so that a scrape costs no query. */
@Singleton
class EventingMetrics {
    private final OutboxBacklog backlog;
    private final DeadLetterStore deadLetters;
    private final MeterRegistry metrics;
    private volatile Reading last = Reading.UNKNOWN;

    @Inject
    EventingMetrics(OutboxBacklog backlog, DeadLetterStore deadLetters, MeterRegistry metrics) {
        this.backlog = backlog;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        gauge("vedette.outbox.oldest.unpublished.seconds", "Age of the oldest row not sent", Reading::oldestSeconds);
        gauge("vedette.outbox.relay.lag", "Rows not sent", Reading::unpublished);
        gauge("vedette.dead.letters", "Dead letters nobody has dealt with", Reading::deadLetters);
    }

    private void gauge(String name, String description, ToDoubleFunction<Reading> value) {
        Gauge.builder(name, this, self -> value.applyAsDouble(self.last))
                .description(description)
                .register(metrics);
    }

    @Scheduled(
            identity = "eventing-metrics",
            every = "{vedette.eventing.metrics.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            OutboxBacklog.Size size = backlog.read();
            last = new Reading(size.oldestSeconds(), size.rows(), deadLetters.countOpen());
        } catch (StorageException e) {
            last = Reading.UNKNOWN;
        }
    }

    private record Reading(double oldestSeconds, double unpublished, double deadLetters) {
        // a stale figure would look like a good one
        static final Reading UNKNOWN = new Reading(Double.NaN, Double.NaN, Double.NaN);
    }
}
