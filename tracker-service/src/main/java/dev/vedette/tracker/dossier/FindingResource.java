package dev.vedette.tracker.dossier;

import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Findings with their clocks, tickets, decisions and evidence. */
@Path("/api/tracker/findings")
@Tag(name = "findings")
public class FindingResource {
    private final Dossiers dossiers;
    private final Findings findings;
    private final Caller caller;
    private final Clock clock;

    FindingResource(Dossiers dossiers, Findings findings, Caller caller, Clock clock) {
        this.dossiers = dossiers;
        this.findings = findings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Why the clock stands still. */
    public record Pause(@NotBlank @Size(max = 1000) String reason) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Findings with their clocks, worst first")
    public Page<FindingView> list(@RestQuery String system, @Valid @BeanParam Paging paging) {
        String tenant = caller.tenant();
        return Page.of(
                findings.page(tenant, system, paging.size(), paging.offset()),
                paging,
                findings.count(tenant, system),
                f -> FindingView.of(f, clock.instant()));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All that is known of one finding; a page for people when HTML is asked for")
    public Dossier one(String id) {
        return dossiers.of(caller.tenant(), id);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Response page(String id) {
        return Response.ok(DossierPage.of(dossiers.of(caller.tenant(), id)))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Stop the clock while somebody outside has to act")
    public FindingView pause(String id, @NotNull @Valid Pause pause) {
        KnownFinding f = dossiers.require(caller.tenant(), id);
        if (f.clock().pausedSince() != null) {
            throw ProblemException.conflict("The clock stands still already.", "Resume it first.");
        }
        findings.pause(caller.tenant(), id, pause.reason(), caller.subject());
        return view(id);
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Let the clock go on; the pause is added to the time there is")
    public FindingView resume(String id) {
        dossiers.require(caller.tenant(), id);
        findings.resume(caller.tenant(), id);
        return view(id);
    }

    private FindingView view(String id) {
        return FindingView.of(dossiers.require(caller.tenant(), id), clock.instant());
    }
}
