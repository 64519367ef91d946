package dev.vedette.tracker.deadline;

import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What is running out or has run out. */
@Path("/api/tracker/deadlines")
@Tag(name = "deadlines")
public class DeadlineResource {
    private final Deadlines deadlines;
    private final Caller caller;

    DeadlineResource(Deadlines deadlines, Caller caller) {
        this.deadlines = deadlines;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary =
                    "Marks that clocks came to, newest first; kind is finding, review, decision, evidence or credential")
    public Page<Deadlines.Told> list(
            @RestQuery String system, @RestQuery String kind, @Valid @BeanParam Paging paging) {
        String tenant = caller.tenant();
        return Page.of(
                deadlines.list(tenant, system, kind, paging.size(), paging.offset()),
                paging,
                deadlines.count(tenant, system, kind),
                Function.identity());
    }
}
