package dev.vedette.tracker.ticket;

import dev.vedette.contracts.event.AssessmentCompleted;
import dev.vedette.contracts.event.EventType;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.Received;
import dev.vedette.tracker.system.Systems;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * An assessment is whole: push what the profiles push, worst first and capped, and look again at items that were closed
 * although their finding is still there.
 */
@ApplicationScoped
class AssessmentCompletedHandler implements EventHandler<AssessmentCompleted> {
    private final Systems systems;
    private final PushPolicy policy;
    private final Links links;

    AssessmentCompletedHandler(Systems systems, PushPolicy policy, Links links) {
        this.systems = systems;
        this.policy = policy;
        this.links = links;
    }

    @Override
    public String consumer() {
        return "tracker.assessments";
    }

    @Override
    public EventType type() {
        return EventType.ASSESSMENT_COMPLETED;
    }

    @Override
    public Action prepare(Received<AssessmentCompleted> event) {
        AssessmentCompleted e = event.payload();
        return () -> {
            systems.assessed(event.tenant(), e.systemId(), e.systemName(), e.revision());
            policy.automatic(event.tenant(), e.systemId(), e.assessmentId());
            links.claimsToCheck(event.tenant(), e.systemId());
        };
    }
}
