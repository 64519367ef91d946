package dev.vedette.ingest.answer;

import dev.vedette.ingest.revision.Cause;
import dev.vedette.ingest.revision.Committed;
import dev.vedette.ingest.revision.Proposal;
import dev.vedette.ingest.revision.Revising;
import dev.vedette.ingest.statement.Statement;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Correlation;
import dev.vedette.web.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/ingest/systems/{id}/answers")
@Tag(name = "Answers")
class AnswerResource {
    private final Revising revising;
    private final Caller caller;
    private final Correlation correlation;

    AnswerResource(Revising revising, Caller caller, Correlation correlation) {
        this.revising = revising;
        this.caller = caller;
        this.correlation = correlation;
    }

    @POST
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "Answer a question; repeating it changes nothing, answering anew replaces the answer")
    public Committed answer(@RestPath UUID id, @Valid @NotNull AnswerForm form) {
        Statement.Answer answer = AnswerCheck.checked(form, caller.name());
        revising.requireElement(caller.tenant(), id, answer.element());
        return revising.revise(
                caller.tenant(),
                id,
                new Proposal.Say(answer),
                new Cause("answer", null, null, correlation.id(), caller.subject()));
    }
}
