package dev.vedette.tracker.ticket;

import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.finding.Severity;
import dev.vedette.tracker.store.Database;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.idempotency.IdempotencyKeys;
import dev.vedette.web.json.WebJson;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Which findings have an item in a tracker, how it stands, and what people may do about it. */
@Path("/api/tracker/tickets")
@Tag(name = "tickets")
public class TicketResource {
    private final Links links;
    private final Notes notes;
    private final Caller caller;
    private final Pushing pushing;
    private final IdempotencyKeys keys;

    TicketResource(Links links, Notes notes, Caller caller, Pushing pushing, IdempotencyKeys keys) {
        this.links = links;
        this.notes = notes;
        this.caller = caller;
        this.pushing = pushing;
        this.keys = keys;
    }

    /** @param findings ids; left out: everything the rules choose */
    public record Push(
            @NotBlank String connection,
            @NotBlank String systemId,
            List<String> findings,
            Severity threshold,
            Profile.Grouping grouping,
            @Max(1000) Integer cap) {}

    /** An item a push would make. */
    public record Preview(String item, String summary, String severity, List<String> findings, boolean alreadyLinked) {}

    /** An item that exists already. */
    public record Existing(
            @NotBlank String connection,
            @NotBlank String findingId,
            @NotBlank String remoteId) {}

    /** @param items wanted now; they are made in the background */
    public record Pushed(int items, List<TicketView> tickets) {}

    /** @param open links that are not made, or not known to be made, yet */
    public record Summary(Map<String, Long> states, long open) {}

    @GET
    @Path("summary")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "How far the items of a system, or of all, have come")
    public Summary summary(@RestQuery String system) {
        Map<String, Long> states = links.states(caller.tenant(), system);
        return new Summary(states, states.getOrDefault("INTENT", 0L) + states.getOrDefault("UNKNOWN", 0L));
    }

    @POST
    @Path("preview")
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "What a push would make; nothing is written")
    public List<Preview> preview(@NotNull @Valid Push push) {
        return pushing.preview(caller.tenant(), push);
    }

    @POST
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Push findings, by name or by rule; the worst come first, at most the cap")
    public Response push(@RestHeader("Idempotency-Key") String key, @NotNull @Valid Push push) {
        String tenant = caller.tenant();
        int made = Database.transaction(() -> keys.once(
                tenant, key, Json.sha256(WebJson.bytes(push)), Integer.class, () -> pushing.push(tenant, push)));
        List<TicketView> tickets = links.ofSystem(tenant, push.systemId(), 500, 0).stream()
                .map(this::view)
                .toList();
        return Response.accepted(new Pushed(made, tickets)).build();
    }

    @POST
    @Path("link")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Tie a finding to an item that exists; its text is not touched")
    public TicketView link(@NotNull @Valid Existing existing) {
        return ticket(pushing.linkExisting(caller.tenant(), existing));
    }

    @POST
    @Path("{id}/{action: recreate|forget|unfreeze|retry}")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Decide about a link that cannot go on by itself")
    public Response act(UUID id, String action) {
        ticket(id);
        Database.inTransaction(() -> pushing.act(caller.tenant(), id, action));
        return action.equals("forget")
                ? Response.noContent().build()
                : Response.ok(ticket(id)).build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Ticket links, of one system, of one finding, or all")
    public Page<TicketView> tickets(@RestQuery String system, @RestQuery String finding, @BeanParam Paging paging) {
        String tenant = caller.tenant();
        if (finding != null) {
            List<Link> some = links.ofFinding(tenant, finding);
            return new Page<>(some.stream().map(this::view).toList(), 0, Math.max(1, some.size()), some.size());
        }
        return Page.of(
                links.ofSystem(tenant, system, paging.size(), paging.offset()),
                paging,
                links.count(tenant, system),
                this::view);
    }

    private TicketView view(Link l) {
        return TicketView.of(l, links.findings(l.tenant(), l.id()), null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One ticket link with what was said on both sides")
    public TicketView ticket(UUID id) {
        Link l = links.find(caller.tenant(), id).orElseThrow(() -> ProblemException.notFound("ticket", id.toString()));
        return TicketView.of(l, links.findings(l.tenant(), id), notes.all(l.tenant(), id));
    }
}
