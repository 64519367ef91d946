package dev.vedette.tracker.evidence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Notices evidence that no longer holds. */
@ApplicationScoped
class EvidenceTimer {
    private final EvidenceEnds ends;

    EvidenceTimer(EvidenceEnds ends) {
        this.ends = ends;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        ends.look();
    }
}
