package dev.vedette.web.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets keys that no client will repeat any more. */
@ApplicationScoped
class OldKeys {
    private final IdempotencyKeys keys;
    private final Duration keep;

    OldKeys(
            IdempotencyKeys keys,
            @ConfigProperty(name = "vedette.idempotency.keep", defaultValue = "P7D") Duration keep) {
        this.keys = keys;
        this.keep = keep;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        keys.forget(keep);
    }
}
