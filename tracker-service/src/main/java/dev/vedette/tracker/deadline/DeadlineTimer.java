package dev.vedette.tracker.deadline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the clocks. */
@ApplicationScoped
class DeadlineTimer {
    private final Deadlines deadlines;

    DeadlineTimer(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        deadlines.tell();
    }
}
