package dev.vedette.tracker.decision;

import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.audit.Audit;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Decisions about findings, and the record of them. */
@Path("/api/tracker/decisions")
@Tag(name = "decisions")
public class DecisionResource {
    private final Decisions decisions;
    private final Findings findings;
    private final Audit audit;
    private final IdempotencyKeys keys;
    private final Caller caller;

    DecisionResource(Decisions decisions, Findings findings, Audit audit, IdempotencyKeys keys, Caller caller) {
        this.decisions = decisions;
        this.findings = findings;
        this.audit = audit;
        this.keys = keys;
        this.caller = caller;
    }

    /**
     * @param owner who answers for it
     * @param compensating what makes it bearable meanwhile
     * @param expiresOn last day; mandatory for accept and plan, with a longest time by severity
     */
    public record Wanted(
            @NotBlank String findingId,
            @NotNull DecisionKind kind,
            String owner,
            String reason,
            String compensating,
            LocalDate expiresOn) {}

    /** Why a decision is ended. */
    public record Ending(@NotBlank String reason) {}

    /** @param firstBreak 0 when the chain holds, else the number of the first entry that does not fit */
    public record History(List<Audit.Entry> entries, long firstBreak) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Decisions, newest first; state=draft are those a tracker asks for")
    public Page<Decision> list(
            @RestQuery String finding,
            @RestQuery String system,
            @RestQuery String state,
            @Valid @BeanParam Paging paging) {
        Decisions.Filter by = new Decisions.Filter(finding, system, state);
        return Page.of(
                decisions.list(caller.tenant(), by, paging.size(), paging.offset()),
                paging,
                decisions.count(caller.tenant(), by),
                Function.identity());
    }

    @POST
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Decide about a finding; accepting what is high or critical waits for a second person")
    public Response make(@RestHeader("Idempotency-Key") String key, @NotNull @Valid Wanted w) {
        String tenant = caller.tenant();
        KnownFinding f = findings.find(tenant, w.findingId())
                .orElseThrow(() -> ProblemException.notFound("finding", w.findingId()));
        UUID id = Database.transaction(() -> keys.once(
                tenant,
                key,
                Json.sha256(WebJson.bytes(w)),
                UUID.class,
                () -> decisions.make(
                        tenant,
                        f,
                        w.kind(),
                        w.owner(),
                        w.reason(),
                        w.compensating(),
                        w.expiresOn(),
                        caller.subject())));
        return Response.status(Response.Status.CREATED).entity(require(id)).build();
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "The second person's yes")
    public Decision approve(UUID id) {
        Decision d = require(id);
        if (!d.state().equals("proposed")) {
            throw ProblemException.conflict(
                    "The decision is " + d.state() + ".", "Only a proposed one can be approved.");
        }
        if (d.madeBy().equals(caller.subject())) {
            throw ProblemException.forbidden(
                    "Who proposes an acceptance cannot approve it.", "Ask another person with the role security.");
        }
        Database.inTransaction(() -> decisions.approve(caller.tenant(), d, caller.subject()));
        return require(id);
    }

    @POST
    @Path("{id}/revoke")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "End a decision; the finding is open again")
    public Decision revoke(UUID id, @NotNull @Valid Ending ending) {
        Decision d = require(id);
        if (d.endedAt() != null) {
            throw ProblemException.conflict("The decision has ended already.", "Make a new one.");
        }
        Database.inTransaction(() -> decisions.revoke(caller.tenant(), d, ending.reason(), caller.subject()));
        return require(id);
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The chained record, of one finding or all, with the check of the whole chain")
    public History history(@RestQuery String finding) {
        return new History(audit.of(caller.tenant(), finding), audit.firstBreak(caller.tenant()));
    }

    private Decision require(UUID id) {
        return decisions
                .find(caller.tenant(), id)
                .orElseThrow(() -> ProblemException.notFound("decision", id.toString()));
    }
}
