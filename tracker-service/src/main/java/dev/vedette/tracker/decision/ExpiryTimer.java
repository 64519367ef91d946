package dev.vedette.tracker.decision;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends what has run its time. */
@ApplicationScoped
class ExpiryTimer {
    private final Decisions decisions;

    ExpiryTimer(Decisions decisions) {
        this.decisions = decisions;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        decisions.expire();
    }
}
