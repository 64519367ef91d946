package dev.vedette.tracker.hook;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Trackers;
import dev.vedette.tracker.signature.Signed;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.ticket.RemoteChanges;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where trackers send their webhooks. Authenticated by signature; the answer comes once the hint is stored. */
@Path("/api/tracker/hooks")
@Tag(name = "hooks")
public class HookResource {
    private static final int MAX_BODY = 25 << 20;

    private final Connections connections;
    private final Trackers trackers;
    private final RemoteChanges changes;
    private final Database database;
    private final Clock clock;

    HookResource(Connections connections, Trackers trackers, RemoteChanges changes, Database database, Clock clock) {
        this.connections = connections;
        this.trackers = trackers;
        this.changes = changes;
        this.database = database;
        this.clock = clock;
    }

    @POST
    @Path("{hookId}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(summary = "A webhook of the tracker behind this connection")
    public Response receive(UUID hookId, @Context HttpHeaders headers, byte[] body) {
        Connection c =
                connections.byHook(hookId).orElseThrow(() -> ProblemException.notFound("webhook", hookId.toString()));
        if (body.length > MAX_BODY) {
            throw ProblemException.tooLarge("A webhook has at most 25 MB.", "body", "Send less with each event.");
        }
        Signed message = new Signed(single(headers), body);
        verify(c, message);
        Hint hint = Hint.of(c.kind(), message);
        Database.inTransaction(() -> {
            if (fresh(c, hint) && hint.remoteId() != null) {
                changes.happened(c, hint.remoteId());
            }
        });
        return Response.accepted().build();
    }

    private void verify(Connection c, Signed message) {
        String secret = trackers.hookSecret(c);
        boolean proven = secret == null
                // the demo tracker has no secrets to keep, and a hint can do no more than cause a read
                ? c.builtIn()
                : Hint.proof(c.kind()).holds(message, List.of(secret), clock.instant());
        if (!proven) {
            throw ProblemException.unauthorized(
                    "The signature of the webhook does not fit.",
                    "Give the tracker and the connection the same webhook secret.");
        }
    }

    private boolean fresh(Connection c, Hint hint) {
        return database.with(h -> h.execute(
                        "insert into hook_delivery (tenant, connection, identifier, at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        c.tenant(),
                        c.name(),
                        hint.identifier(),
                        Timestamp.from(clock.instant())))
                == 1;
    }

    private static Map<String, String> single(HttpHeaders headers) {
        Map<String, String> out = new TreeMap<>();
        headers.getRequestHeaders().forEach((name, values) -> out.put(name, values.getFirst()));
        return out;
    }
}
