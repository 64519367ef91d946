package dev.vedette.analysis.judge;

import dev.vedette.analysis.assessment.NewAssessment;
import dev.vedette.analysis.assessment.Revision;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.contracts.model.Model;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.PoisonException;
import dev.vedette.eventing.Received;
import dev.vedette.eventing.reference.ReferencedModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class RevisionHandler implements EventHandler<ModelRevised> {
    private final Judging judging;
    private final ReferencedModels referenced;
    private final AfterCommit afterCommit;

    RevisionHandler(Judging judging, AfterCommit afterCommit, @ConfigProperty(name = "vedette.ingest.url") URI ingest) {
        this.judging = judging;
        this.referenced = new ReferencedModels(ingest);
        this.afterCommit = afterCommit;
    }

    @Override
    public String consumer() {
        return "analysis.judge";
    }

    @Override
    public EventType type() {
        return EventType.MODEL_REVISED;
    }

    @Override
    public Action prepare(Received<ModelRevised> event) throws IOException, InterruptedException {
        Judged judged = judging.judge(revision(event));
        return () -> {
            judging.keep(judged, NewAssessment.REVISION, event.id(), event.correlationId());
            afterCommit.crashPoint("analysis.after-commit-before-ack");
        };
    }

    private Revision revision(Received<ModelRevised> event) throws IOException, InterruptedException {
        ModelRevised m = event.payload();
        return new Revision(
                event.tenant(),
                m.systemId(),
                m.systemName(),
                m.criticality(),
                m.revision(),
                m.hash(),
                model(m),
                m.receipts(),
                m.cause(),
                event.id());
    }

    private Model model(ModelRevised m) throws IOException, InterruptedException {
        if (m.model() != null) {
            return m.model();
        }
        if (m.reference() == null) {
            throw new PoisonException("the event carries neither a model nor a reference to one");
        }
        return referenced.fetch(m.reference());
    }
}
