package dev.vedette.tracker.connection;

import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Preflight;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Connections to trackers. Credentials go in and never come out. */
@Path("/api/tracker/connections")
@Tag(name = "connections")
public class ConnectionResource {
    private final Connections connections;
    private final Trackers trackers;
    private final Saving saving;
    private final Caller caller;
    private final Clock clock;

    ConnectionResource(Connections connections, Trackers trackers, Saving saving, Caller caller, Clock clock) {
        this.connections = connections;
        this.trackers = trackers;
        this.saving = saving;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param pageUrl where people open items, when that is another address than {@code baseUrl}
     * @param token write-only; left out on a change of anything but the address, the stored one stays
     * @param hookSecret what the tracker signs its webhooks with; write-only
     * @param expiresOn when the token ends, to warn in time
     * @param authorization instead of a token that lasts: how access tokens are got
     * @param clientSecret belongs to {@code authorization}; write-only
     * @param refreshToken belongs to {@code authorization} of Atlassian; write-only
     */
    public record Wanted(
            @NotNull @Pattern(regexp = "jira-cloud|jira-dc|azure-devops|github|gitlab|webhook")
            String kind,

            @NotNull URI baseUrl,
            URI pageUrl,
            String account,
            String token,
            String hookSecret,
            LocalDate expiresOn,
            @Valid Authorization authorization,
            String clientSecret,
            String refreshToken,
            @NotNull @Valid Profile profile) {}

    /** @param ready nothing stands in the way of the first push */
    public record Tested(
            boolean ready,
            String account,
            List<String> problems,
            List<String> notes,
            List<Preflight.Option> priorities) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All connections with their health")
    public List<ConnectionView> all() {
        return connections.ofTenant(caller.tenant()).stream()
                .map(c -> ConnectionView.of(c, clock))
                .toList();
    }

    @GET
    @Path("{name}")
    @RolesAllowed(Roles.VIEWER)
    public ConnectionView one(String name) {
        return ConnectionView.of(require(name), clock);
    }

    @PUT
    @Path("{name}")
    @RolesAllowed(Roles.SECURITY)
    @Transactional
    @Operation(summary = "Make or change a connection; nothing is pushed until its profile says so or somebody asks")
    public ConnectionView save(
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}", message = "must be lower-case letters, digits and dashes")
                    String name,
            @NotNull @Valid Wanted wanted) {
        saving.save(caller.tenant(), name, wanted);
        return one(name);
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Remove a connection; its items stay in the tracker, its links are kept for the record")
    public void remove(@NotBlank String name) {
        if (!connections.remove(caller.tenant(), name)) {
            throw ProblemException.notFound("connection", name);
        }
    }

    @POST
    @Path("{name}/test")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Try the connection: account, permissions, required fields; with the tracker's own words")
    public Tested test(String name) {
        Connection c = require(name);
        Answer<Preflight> answer = trackers.of(c).preflight();
        if (answer instanceof Answer.Done<Preflight>(Preflight p)) {
            connections.own(c, p.account());
            connections.ok(c);
            connections.stale(c, p.ready() ? null : String.join(" ", p.problems()));
            return new Tested(p.ready(), p.account(), p.problems(), p.notes(), p.priorities());
        }
        String why = why(answer);
        connections.failed(c, why);
        return new Tested(false, null, List.of(why), List.of(), List.of());
    }

    private static String why(Answer<Preflight> answer) {
        return switch (answer) {
            case Answer.Done<Preflight> d -> "";
            case Answer.Refused<Preflight> r -> "The tracker refuses: " + r.text();
            case Answer.Missing<Preflight> m -> "There is no such interface at this address.";
            case Answer.Throttled<Preflight> t -> "Not now: " + t.reason() + "; again after " + t.until() + ".";
            case Answer.Conflict<Preflight> c -> "The tracker reports a conflict.";
            case Answer.Denied<Preflight>(String w) ->
                "The credentials are not accepted: " + w
                        + " A scoped Atlassian token or service account needs the address"
                        + " https://api.atlassian.com/ex/jira/{cloudId}.";
            case Answer.Outdated<Preflight>(String w) -> "The tracker removed this interface: " + w;
            case Answer.Lost<Preflight>(String w) -> "No answer: " + w;
        };
    }

    private Connection require(String name) {
        return connections.find(caller.tenant(), name).orElseThrow(() -> ProblemException.notFound("connection", name));
    }
}
