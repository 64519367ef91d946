package dev.vedette.tracker.ticket;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps a few workers busy while links are due. */
@ApplicationScoped
class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class);

    private final LinkWorker worker;
    private final int workers;
    private final boolean enabled;
    private final AtomicInteger running = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("ticket-worker-", 0).factory());

    Ticker(
            LinkWorker worker,
            @ConfigProperty(name = "vedette.tracker.workers", defaultValue = "4") int workers,
            @ConfigProperty(name = "vedette.tracker.worker.enabled", defaultValue = "true") boolean enabled) {
        this.worker = worker;
        this.workers = workers;
        this.enabled = enabled;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        while (enabled && running.get() < workers) {
            running.incrementAndGet();
            threads.execute(this::drain);
        }
    }

    private void drain() {
        try {
            boolean more = worker.one();
            while (more) {
                more = worker.one();
            }
        } catch (RuntimeException e) {
            LOG.warn("the ticket worker pauses", e);
        } finally {
            running.decrementAndGet();
        }
    }
}
