package dev.vedette.tracker.vault;

import dev.vedette.tracker.audit.Audit;
import dev.vedette.tracker.store.Database;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Change of the master key: start with the new one and the former one beside it, call this, then drop the former. */
@Path("/api/tracker/operations/secrets")
@Tag(name = "operations")
public class RotationResource {
    private final Instance<SealedRows> tables;
    private final Audit audit;
    private final Caller caller;

    RotationResource(@Any Instance<SealedRows> tables, Audit audit, Caller caller) {
        this.tables = tables;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param sealed secrets that are now under the present master key */
    public record Rotated(int sealed) {}

    @POST
    @Path("reseal")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Seal all secrets of the tenant with the present master key")
    public Rotated reseal() {
        String tenant = caller.tenant();
        return Database.transaction(() -> {
            int sealed = 0;
            for (SealedRows table : tables) {
                sealed += table.reseal(tenant);
            }
            audit.append(tenant, caller.subject(), "secrets", "secrets.resealed", Map.of("sealed", sealed));
            return new Rotated(sealed);
        });
    }
}
