package dev.vedette.analysis.operations;

import dev.vedette.eventing.deadletter.DeadLetters;
import dev.vedette.eventing.outbox.OutboxReplay;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.operations.EventOperations;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/analysis/operations")
@Tag(name = "Operations")
class OperationsResource extends EventOperations {
    OperationsResource(DeadLetters deadLetters, OutboxReplay replay, Caller caller) {
        super(deadLetters, replay, caller);
    }
}
