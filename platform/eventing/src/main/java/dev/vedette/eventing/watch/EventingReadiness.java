package dev.vedette.eventing.watch;

import dev.vedette.eventing.consume.Waiting;
import dev.vedette.eventing.outbox.OutboxRelay;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * DOWN while a consumer waits for something to pass. A relay that cannot send is told, but leaves the service ready: it
 * can still do its work, the events wait in the outbox.
 */
@Readiness
@Singleton
class EventingReadiness implements HealthCheck {
    private final Waiting waiting;
    private final OutboxRelay relay;

    @Inject
    EventingReadiness(Waiting waiting, OutboxRelay relay) {
        this.waiting = waiting;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var reasons = waiting.reasons();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("eventing").status(reasons.isEmpty());
        reasons.forEach(answer::withData);
        String trouble = relay.trouble();
        return answer.withData("relay", trouble == null ? "sending" : trouble).build();
    }
}
