package dev.vedette.analysis.whatif;

import dev.vedette.analysis.assessment.Assessments;
import dev.vedette.analysis.assessment.Revision;
import dev.vedette.analysis.catalogue.Catalogues;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.DeltaView;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import dev.vedette.engine.whatif.Scenarios;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/analysis/systems/{id}")
@Tag(name = "What-if")
class WhatIfResource {
    private final Assessments assessments;
    private final Catalogues catalogues;
    private final Caller caller;

    WhatIfResource(Assessments assessments, Catalogues catalogues, Caller caller) {
        this.assessments = assessments;
        this.catalogues = catalogues;
        this.caller = caller;
    }

    @GET
    @Path("diff")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "What moved between two revisions of a system")
    public DeltaView diff(@RestPath String id, @RestQuery @NotNull Long from, @RestQuery @NotNull Long to) {
        Assessment before = assessments.stored(caller.tenant(), id, from).document();
        Assessment after = assessments.stored(caller.tenant(), id, to).document();
        return DeltaView.between(before, after);
    }

    @POST
    @Path("what-if")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Judge the latest model with facts and controls supposed; nothing is stored")
    public DeltaView whatIf(@RestPath String id, @Valid @NotNull WhatIf whatIf) {
        Revision latest = assessments.latestRevision(caller.tenant(), id);
        Judge judge = catalogues.judge(caller.tenant());
        for (WhatIf.SafeguardToggle s : whatIf.safeguards()) {
            if (!judge.catalogue().controls().containsKey(s.control())) {
                throw ProblemException.invalid(
                        "The catalogue has no control " + s.control() + ".",
                        "/safeguards",
                        "Take the codes from the controls of a finding.");
            }
        }
        return DeltaView.between(
                judge.judge(latest.input()), judge.judge(supposed(latest, supposed(latest.model(), whatIf))));
    }

    private static Model supposed(Model model, WhatIf whatIf) {
        try {
            return Scenarios.apply(model, whatIf.scenario());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    e.getMessage(), "/facts", "Take ids and facts from the assessment document.");
        }
    }

    private static JudgeInput supposed(Revision r, Model model) {
        String hash = Json.sha256(Json.bytes(model));
        return new JudgeInput(r.systemId(), r.systemName(), model, r.number(), hash, r.receipts());
    }
}
