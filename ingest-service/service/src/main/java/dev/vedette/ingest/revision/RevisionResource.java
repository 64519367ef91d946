package dev.vedette.ingest.revision;

import dev.vedette.ingest.system.Systems;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/ingest/systems/{id}/revisions")
@Tag(name = "Revisions")
class RevisionResource {
    private final Systems systems;
    private final Revisions revisions;
    private final Caller caller;

    RevisionResource(Systems systems, Revisions revisions, Caller caller) {
        this.systems = systems;
        this.revisions = revisions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the revisions of a system, newest first")
    public Page<RevisionView> list(@RestPath UUID id, @Valid @BeanParam Paging paging) {
        systems.head(caller.tenant(), id);
        return revisions.page(caller.tenant(), id, paging);
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Get one revision with its receipts, without the model")
    public RevisionView get(@RestPath UUID id, @RestPath long number) {
        return revisions.view(caller.tenant(), id, number);
    }

    @GET
    @Path("{number}/model")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Get the model of a revision; the SHA-256 of these bytes is the revision's hash")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public byte[] model(@RestPath UUID id, @RestPath long number) {
        return revisions.bytes(caller.tenant(), id, number);
    }
}
