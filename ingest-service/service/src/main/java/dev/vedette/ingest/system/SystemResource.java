package dev.vedette.ingest.system;

import dev.vedette.contracts.json.Json;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.idempotency.IdempotencyKeys;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/ingest/systems")
@Tag(name = "Systems")
class SystemResource {
    private static final int CREATED = 201;

    private final Systems systems;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final Event<SystemChanged> changed;

    SystemResource(Systems systems, IdempotencyKeys keys, Caller caller, Event<SystemChanged> changed) {
        this.systems = systems;
        this.keys = keys;
        this.caller = caller;
        this.changed = changed;
    }

    @POST
    @RolesAllowed(Roles.DEVELOPER)
    @ResponseStatus(CREATED)
    @Operation(summary = "Create a system")
    public SystemView create(@Valid @NotNull SystemForm form, @RestHeader("Idempotency-Key") String idempotencyKey) {
        String tenant = caller.tenant();
        String hash = Json.sha256(Json.bytes(form));
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.once(
                        tenant,
                        idempotencyKey,
                        "systems " + hash,
                        SystemView.class,
                        () -> systems.create(tenant, form)));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List systems, by name")
    public Page<SystemView> list(@RestQuery String name, @Valid @BeanParam Paging paging) {
        return systems.page(caller.tenant(), name, paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Get one system")
    public SystemView get(@RestPath UUID id) {
        return systems.view(caller.tenant(), id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "Replace what is said of a system; a new name or data class gives a new revision")
    public SystemView update(@RestPath UUID id, @Valid @NotNull SystemForm form) {
        String tenant = caller.tenant();
        QuarkusTransaction.requiringNew().run(() -> systems.update(tenant, id, form));
        changed.fire(new SystemChanged(tenant, id, caller.subject()));
        return systems.view(tenant, id);
    }
}
