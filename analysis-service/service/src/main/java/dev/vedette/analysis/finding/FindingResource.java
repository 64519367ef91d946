package dev.vedette.analysis.finding;

import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/analysis/findings")
@Tag(name = "Findings")
class FindingResource {
    private final Findings findings;
    private final Caller caller;

    FindingResource(Findings findings, Caller caller) {
        this.findings = findings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List findings, highest residual risk first")
    public Page<FindingView> list(@Valid @BeanParam FindingFilter filter, @Valid @BeanParam Paging paging) {
        return findings.page(caller.tenant(), filter, paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Get one finding with its history")
    public FindingView get(@RestPath String id) {
        return findings.get(caller.tenant(), id);
    }
}
