package dev.vedette.tracker.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Evidence that controls work. */
@Path("/api/tracker/evidence")
@Tag(name = "evidence")
public class EvidenceResource {
    private final EvidenceStore store;
    private final ToldControls controls;
    private final IdempotencyKeys keys;
    private final Caller caller;

    EvidenceResource(EvidenceStore store, ToldControls controls, IdempotencyKeys keys, Caller caller) {
        this.store = store;
        this.controls = controls;
        this.keys = keys;
        this.caller = caller;
    }

    /**
     * @param control catalogue id of the control, such as {@code C10}
     * @param content the test report (JUnit XML), the text of the document or the words of the attestation
     * @param detail figures of a telemetry assertion
     */
    public record Given(
            @NotBlank String systemId,
            String element,
            @NotBlank @Pattern(regexp = "C\\d{2,3}") String control,
            String findingId,

            @NotNull @Pattern(regexp = "config|test-run|document|attestation|telemetry")
            String kind,

            @NotBlank String title,
            String location,
            @NotBlank String content,
            Instant collectedAt,
            LocalDate validUntil,
            JsonNode detail) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Evidence, newest first")
    public Page<Evidence> list(@RestQuery String system, @RestQuery String finding, @Valid @BeanParam Paging paging) {
        return Page.of(
                store.list(caller.tenant(), system, finding, paging.size(), paging.offset()),
                paging,
                store.count(caller.tenant(), system, finding),
                Function.identity());
    }

    @POST
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "Hand evidence in; somebody else approves it")
    public Response add(@RestHeader("Idempotency-Key") String key, @NotNull @Valid Given g) {
        byte[] content = g.content().getBytes(StandardCharsets.UTF_8);
        JsonNode detail = g.kind().equals("test-run")
                ? JUnitXml.read(content)
                : g.detail() == null ? Json.MAPPER.createObjectNode() : g.detail();
        String tenant = caller.tenant();
        EvidenceStore.Given given = new EvidenceStore.Given(
                g.systemId(),
                g.element(),
                g.control(),
                g.findingId(),
                g.kind(),
                g.title(),
                g.location(),
                Json.sha256(content),
                g.collectedAt(),
                g.validUntil(),
                detail);
        UUID id = Database.transaction(() -> keys.once(
                tenant,
                key,
                Json.sha256(WebJson.bytes(g)),
                UUID.class,
                () -> store.add(tenant, given, caller.subject())));
        return Response.status(Response.Status.CREATED).entity(require(id)).build();
    }

    @POST
    @Path("{id}/{verdict: approve|reject}")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Approve or reject; what is approved is told to the model as observed")
    public Evidence review(UUID id, String verdict) {
        Evidence e = require(id);
        String tenant = caller.tenant();
        if (!e.state().equals("in-review")) {
            throw ProblemException.conflict("The evidence is " + e.state() + ".", "Hand in newer evidence.");
        }
        if (e.collector().equals(caller.subject())) {
            throw ProblemException.forbidden("Who hands evidence in cannot judge it.", "Ask another person.");
        }
        if (verdict.equals("approve")
                && e.kind().equals("test-run")
                && !e.detail().path("passed").asBoolean()) {
            throw ProblemException.conflict("The test run did not pass.", "Reject it, or hand in a run that passed.");
        }
        Database.inTransaction(() -> store.review(tenant, e, verdict.equals("approve"), caller.subject()));
        if (verdict.equals("approve")) {
            controls.tell(tenant, require(id), caller.subject());
        }
        return require(id);
    }

    private Evidence require(UUID id) {
        return store.find(caller.tenant(), id).orElseThrow(() -> ProblemException.notFound("evidence", id.toString()));
    }
}
