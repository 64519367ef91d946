package dev.vedette.tracker.ticket;

import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Which findings have an item in a tracker, and how it stands. */
@Path("/api/tracker/tickets")
@Tag(name = "tickets")
public class TicketResource {
    private final Links links;
    private final Notes notes;
    private final Caller caller;

    TicketResource(Links links, Notes notes, Caller caller) {
        this.links = links;
        this.notes = notes;
        this.caller = caller;
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
