package dev.vedette.analysis.advice;

import dev.vedette.analysis.assessment.Assessments;
import dev.vedette.analysis.catalogue.Catalogues;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.engine.compliance.ComplianceView;
import dev.vedette.engine.remedy.CheapestControls;
import dev.vedette.engine.remedy.Plan;
import dev.vedette.engine.template.FeatureTemplate;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/analysis/systems/{id}")
@Tag(name = "Advice")
class AdviceResource {
    private final Assessments assessments;
    private final Catalogues catalogues;
    private final Caller caller;

    AdviceResource(Assessments assessments, Catalogues catalogues, Caller caller) {
        this.assessments = assessments;
        this.catalogues = catalogues;
        this.caller = caller;
    }

    @GET
    @Path("cheapest-controls")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The controls that take the high findings down, those that pay most first; may take seconds")
    public Plan cheapestControls(@RestPath String id) {
        return new CheapestControls(catalogues.judge(caller.tenant()))
                .plan(assessments.latestRevision(caller.tenant(), id).input());
    }

    @GET
    @Path("compliance")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary =
                    "Which laws and standards the findings touch, requirement by requirement, and why; `law` picks one")
    public ComplianceView compliance(@RestPath String id, @RestQuery String law) {
        Assessment latest = latest(id);
        ComplianceView all = ComplianceView.of(
                catalogues.inForce(caller.tenant()).catalogue(),
                assessments.latestRevision(caller.tenant(), id).model(),
                latest);
        return law == null ? all : all.only(law);
    }

    @GET
    @Path("feature")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "At most 20 threats that provably apply to the named components")
    public List<Assessment.Finding> feature(@RestPath String id, @RestQuery List<String> component) {
        return FeatureTemplate.of(latest(id), component);
    }

    private Assessment latest(String id) {
        return assessments
                .latest(caller.tenant(), id)
                .orElseThrow(() -> ProblemException.notFound("assessed system", id))
                .document();
    }
}
