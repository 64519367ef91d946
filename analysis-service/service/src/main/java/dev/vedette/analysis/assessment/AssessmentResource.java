package dev.vedette.analysis.assessment;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/analysis/systems/{id}")
@Tag(name = "Assessments")
class AssessmentResource {
    private final Assessments assessments;
    private final Caller caller;

    AssessmentResource(Assessments assessments, Caller caller) {
        this.assessments = assessments;
        this.caller = caller;
    }

    @GET
    @Path("assessment")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Get the assessment document of a system: the latest, or that of `revision`")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Assessment.class)))
    public byte[] document(@RestPath String id, @RestQuery Long revision) {
        return assessments.document(caller.tenant(), id, revision);
    }

    @GET
    @Path("assessments")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the assessments of a system, newest first")
    public Page<AssessmentView> list(@RestPath String id, @Valid @BeanParam Paging paging) {
        return assessments.page(caller.tenant(), id, paging);
    }

    @GET
    @Path("ledger")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List every verdict of the latest assessment, or of that of `revision`")
    public Page<LedgerEntry> ledger(
            @RestPath String id,
            @RestQuery Long revision,
            @RestQuery @Pattern(regexp = "applies|mitigated|not-applicable|unknown") String verdict,
            @RestQuery String threat,
            @Valid @BeanParam Paging paging) {
        List<LedgerEntry> all = LedgerEntry.of(document(caller.tenant(), id, revision))
                .filter(e -> verdict == null || verdict.equals(e.verdict()))
                .filter(e -> threat == null || threat.equals(e.threat()) || threat.equals(e.code()))
                .toList();
        return Page.part(all, paging);
    }

    @GET
    @Path("questions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the open questions, those that decide most first")
    public Page<Assessment.Question> questions(@RestPath String id, @Valid @BeanParam Paging paging) {
        return Page.part(document(caller.tenant(), id, null).questions(), paging);
    }

    private Assessment document(String tenant, String id, Long revision) {
        return Documents.read(assessments.document(tenant, id, revision), Assessment.class);
    }
}
