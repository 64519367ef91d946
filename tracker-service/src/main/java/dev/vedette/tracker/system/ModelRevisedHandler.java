package dev.vedette.tracker.system;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.Received;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the names that tickets and bindings need. */
@ApplicationScoped
class ModelRevisedHandler implements EventHandler<ModelRevised> {
    private final Systems systems;

    ModelRevisedHandler(Systems systems) {
        this.systems = systems;
    }

    @Override
    public String consumer() {
        return "tracker.systems";
    }

    @Override
    public EventType type() {
        return EventType.MODEL_REVISED;
    }

    @Override
    public Action prepare(Received<ModelRevised> event) {
        return () -> systems.revised(event.tenant(), event.payload());
    }
}
