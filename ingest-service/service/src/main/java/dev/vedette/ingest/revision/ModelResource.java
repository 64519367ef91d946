package dev.vedette.ingest.revision;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Where a consumer of {@code model.revised} fetches a large model. No token: the ticket is 256 random bits that only
 * readers of the event know, and they may read models anyway (ADR 12).
 */
@Path("/api/ingest/models/{ticket}")
class ModelResource {
    private final Revisions revisions;

    ModelResource(Revisions revisions) {
        this.revisions = revisions;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public byte[] model(@RestPath String ticket) {
        return revisions.bytesByTicket(ticket);
    }
}
