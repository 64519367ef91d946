package dev.vedette.analysis.assessment;

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

@Path("/api/analysis/systems")
@Tag(name = "Assessments")
class SystemResource {
    private final Assessments assessments;
    private final Caller caller;

    SystemResource(Assessments assessments, Caller caller) {
        this.assessments = assessments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the judged systems, by name, each with the counts of its latest assessment")
    public Page<SystemView> list(@Valid @BeanParam Paging paging) {
        return assessments.systems(caller.tenant(), paging);
    }
}
