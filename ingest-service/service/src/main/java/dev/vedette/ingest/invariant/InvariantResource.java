package dev.vedette.ingest.invariant;

import dev.vedette.ingest.revision.Cause;
import dev.vedette.ingest.revision.Committed;
import dev.vedette.ingest.revision.Proposal;
import dev.vedette.ingest.revision.Revising;
import dev.vedette.ingest.statement.Statement;
import dev.vedette.ingest.system.Systems;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Correlation;
import dev.vedette.web.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/ingest/systems/{id}/invariants")
@Tag(name = "Invariants")
class InvariantResource {
    private final Systems systems;
    private final Revising revising;
    private final Caller caller;
    private final Correlation correlation;

    InvariantResource(Systems systems, Revising revising, Caller caller, Correlation correlation) {
        this.systems = systems;
        this.revising = revising;
        this.caller = caller;
        this.correlation = correlation;
    }

    /** @param statement e.g. "the support agent must never reach the payment API without human approval" */
    public record InvariantForm(@NotBlank @Size(max = 500) String statement) {}

    @POST
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "Say what must never be possible; the next assessment shows whether it holds")
    public Committed add(@RestPath UUID id, @Valid @NotNull InvariantForm form) {
        return revise(id, new Proposal.Say(new Statement.Must(form.statement().strip(), caller.name())));
    }

    @DELETE
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Take back what was said to be never possible")
    public Committed remove(@RestPath UUID id, @RestQuery @NotBlank String statement) {
        return revise(id, new Proposal.Unsay(new Statement.Must(statement.strip(), caller.name())));
    }

    private Committed revise(UUID id, Proposal proposal) {
        systems.head(caller.tenant(), id);
        Cause cause = new Cause("invariant", null, null, correlation.id(), caller.subject());
        return revising.revise(caller.tenant(), id, proposal, cause);
    }
}
