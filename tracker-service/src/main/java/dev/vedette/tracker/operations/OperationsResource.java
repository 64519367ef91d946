package dev.vedette.tracker.operations;

import dev.vedette.eventing.deadletter.DeadLetters;
import dev.vedette.eventing.outbox.OutboxReplay;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.operations.EventOperations;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/tracker/operations")
@Tag(name = "operations")
class OperationsResource extends EventOperations {
    OperationsResource(DeadLetters deadLetters, OutboxReplay replay, Caller caller) {
        super(deadLetters, replay, caller);
    }
}
