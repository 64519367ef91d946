package dev.vedette.tracker.ticket;

import dev.vedette.tracker.audit.Audit;
import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.store.Database;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A changed profile leaves the items that exist as they are; here somebody looks at what it would do, and does it. */
@Path("/api/tracker/connections/{name}/migration")
@Tag(name = "connections")
public class MigrationResource {
    private final Connections connections;
    private final Links links;
    private final Migration migration;
    private final Audit audit;
    private final Caller caller;

    MigrationResource(Connections connections, Links links, Migration migration, Audit audit, Caller caller) {
        this.connections = connections;
        this.links = links;
        this.migration = migration;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * One item that is still kept by an older profile.
     *
     * @param changes what would be written, in words
     * @param stays what the new profile says and an existing item cannot follow
     */
    public record Step(UUID link, String remoteKey, int from, int to, List<String> changes, List<String> stays) {}

    /** @param migrated items that are kept by the newest profile from now on */
    public record Done(int migrated) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "What bringing existing items to the newest profile would change; nothing is written")
    public List<Step> preview(String name) {
        Connection c = require(name);
        return links.outdated(c).stream().map(l -> migration.step(l, c)).toList();
    }

    @POST
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Bring all existing items of the connection to its newest profile")
    public Done migrate(String name) {
        Connection c = require(name);
        return Database.transaction(() -> {
            List<Link> outdated = links.outdated(c);
            outdated.forEach(l -> links.migrate(l, c.profileVersion()));
            audit.append(
                    c.tenant(),
                    caller.subject(),
                    "connection:" + name,
                    "profile.migrated",
                    Map.of("items", outdated.size(), "to", c.profileVersion()));
            return new Done(outdated.size());
        });
    }

    private Connection require(String name) {
        return connections.find(caller.tenant(), name).orElseThrow(() -> ProblemException.notFound("connection", name));
    }
}
