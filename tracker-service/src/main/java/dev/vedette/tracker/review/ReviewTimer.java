package dev.vedette.tracker.review;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** The calendar. */
@ApplicationScoped
class ReviewTimer {
    private final Reviews reviews;

    ReviewTimer(Reviews reviews) {
        this.reviews = reviews;
    }

    @Scheduled(every = "30m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        reviews.schedule();
    }
}
