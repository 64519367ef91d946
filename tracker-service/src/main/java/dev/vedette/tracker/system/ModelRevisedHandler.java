package dev.vedette.tracker.system;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.contracts.model.Model;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.Received;
import dev.vedette.eventing.reference.ReferencedModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the names that tickets and bindings need. */
@ApplicationScoped
class ModelRevisedHandler implements EventHandler<ModelRevised> {
    private final Systems systems;
    private final ReferencedModels referenced;

    ModelRevisedHandler(Systems systems, @ConfigProperty(name = "vedette.ingest.url") URI ingest) {
        this.systems = systems;
        this.referenced = new ReferencedModels(ingest);
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
    public Action prepare(Received<ModelRevised> event) throws IOException, InterruptedException {
        ModelRevised m = event.payload();
        Model model = m.model() == null && m.reference() != null ? referenced.fetch(m.reference()) : m.model();
        return () -> systems.revised(event.tenant(), m, model);
    }
}
