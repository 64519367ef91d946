package dev.vedette.ingest.upload;

import dev.vedette.ingest.revision.Cause;
import dev.vedette.ingest.revision.Committed;
import dev.vedette.ingest.revision.Proposal;
import dev.vedette.ingest.revision.Revising;
import dev.vedette.ingest.source.SourceView;
import dev.vedette.ingest.source.Sources;
import dev.vedette.ingest.system.Systems;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Correlation;
import dev.vedette.web.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/ingest/systems/{id}/sources")
@Tag(name = "Sources")
class SourceResource {
    private final Systems systems;
    private final Sources sources;
    private final Revising revising;
    private final Caller caller;
    private final Correlation correlation;

    SourceResource(Systems systems, Sources sources, Revising revising, Caller caller, Correlation correlation) {
        this.systems = systems;
        this.sources = sources;
        this.revising = revising;
        this.caller = caller;
        this.correlation = correlation;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the current sources of a system with their versions")
    public List<SourceView> list(@RestPath UUID id) {
        systems.head(caller.tenant(), id);
        return sources.views(caller.tenant(), id);
    }

    @DELETE
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "Take a source out of the model; its versions stay")
    public Committed remove(@RestPath UUID id, @RestQuery String name) {
        sources.require(caller.tenant(), id, name);
        return revising.revise(
                caller.tenant(),
                id,
                new Proposal.Remove(name),
                new Cause("removal", null, null, correlation.id(), caller.subject()));
    }
}
