package dev.vedette.tracker.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.event.ChangeObserved.ObservedFact;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.change.ChangeIntake;
import dev.vedette.tracker.change.Incoming;
import dev.vedette.tracker.signature.Signed;
import dev.vedette.tracker.source.SourceKind.Reading;
import dev.vedette.tracker.source.Sources.Source;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sources of production changes, and where they send. */
@Path("/api/tracker/sources")
@Tag(name = "sources")
public class SourceResource {
    private final Sources sources;
    private final ChangeIntake intake;
    private final Caller caller;
    private final Clock clock;

    SourceResource(Sources sources, ChangeIntake intake, Caller caller, Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param systemId whose changes these are, where the source sends for one system only */
    public record Wanted(@NotBlank String kind, @NotBlank String secret, String systemId) {}

    /** @param hookPath what to give the source as address */
    public record View(String name, String kind, String systemId, String hookPath, Instant lastAt, String lastError) {
        static View of(Source s) {
            return new View(s.name(), s.kind(), s.systemId(), s.hookPath(), s.lastAt(), s.lastError());
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All sources")
    public List<View> all() {
        return sources.ofTenant(caller.tenant()).stream().map(View::of).toList();
    }

    @PUT
    @Path("{name}")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Make or change a source; a former secret stays good until the next change")
    public View save(@Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String name, @NotNull @Valid Wanted wanted) {
        SourceKind kind = SourceKind.of(wanted.kind())
                .orElseThrow(() -> ProblemException.invalid(
                        "There is no source of the kind " + wanted.kind() + ".",
                        "kind",
                        "One of: "
                                + String.join(
                                        ", ",
                                        java.util.Arrays.stream(SourceKind.values())
                                                .map(SourceKind::word)
                                                .toList())
                                + ". Anything else sends CloudEvents to /api/tracker/changes."));
        if (!sources.canKeepSecrets()) {
            throw ProblemException.conflict(
                    "Secrets cannot be kept: no master key is configured.", "Set VEDETTE_TRACKER_MASTER_KEY.");
        }
        String tenant = caller.tenant();
        sources.save(tenant, name, kind, wanted.secret(), wanted.systemId());
        return all().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed(Roles.SECURITY)
    public void remove(String name) {
        if (!sources.remove(caller.tenant(), name)) {
            throw ProblemException.notFound("source", name);
        }
    }

    /** The handshake by which CloudEvents senders ask whether they may. */
    @OPTIONS
    @Path("hooks/{hookId}")
    @PermitAll
    public Response mayI(UUID hookId, @HeaderParam("WebHook-Request-Origin") String origin) {
        source(hookId);
        return Response.ok()
                .header("WebHook-Allowed-Origin", origin == null ? "*" : origin)
                .header("WebHook-Allowed-Rate", "120")
                .header("Allow", "POST")
                .build();
    }

    @POST
    @Path("hooks/{hookId}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(summary = "An event of this source; proven by its signature")
    public Response receive(UUID hookId, @Context HttpHeaders headers, byte[] body) {
        Source source = source(hookId);
        SourceKind kind = SourceKind.of(source.kind()).orElseThrow();
        if (!kind.proof().holds(new Signed(single(headers), body), sources.secrets(source), clock.instant())) {
            sources.heard(source, "an event without a good signature was refused");
            throw ProblemException.unauthorized(
                    "The signature does not fit, or its time is more than five minutes off.",
                    "Give the source the same secret, and check its clock.");
        }
        Optional<Reading> reading = kind.read(json(body));
        sources.heard(source, null);
        return reading.map(r -> Response.accepted(
                                Map.of("id", intake.receive(source.tenant(), incoming(source, r, body), body)))
                        .build())
                .orElseGet(() -> Response.accepted(Map.of("ignored", "nothing in production changed by this"))
                        .build());
    }

    private static Incoming incoming(Source s, Reading r, byte[] body) {
        List<ObservedFact> facts = r.factKey() == null || !r.live()
                ? List.of()
                : List.of(new ObservedFact(
                        null, r.factKey(), Json.MAPPER.getNodeFactory().textNode(r.factValue())));
        return new Incoming(
                s.hookPath(),
                r.eventId() == null || r.eventId().isBlank() ? Json.sha256(body) : r.eventId(),
                "dev.vedette.change." + r.kind().name().toLowerCase(java.util.Locale.ROOT) + ".v1",
                s.systemId(),
                r.bindingKind(),
                r.name(),
                null,
                r.kind(),
                r.live(),
                r.actor(),
                time(r.time()),
                r.statement(),
                facts,
                r.before(),
                r.after());
    }

    private static Instant time(String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private Source source(UUID hookId) {
        return sources.byHook(hookId).orElseThrow(() -> ProblemException.notFound("source", hookId.toString()));
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw ProblemException.of(400, "not-json", "Not JSON", "The body is not JSON.", "body", "Send JSON.");
        }
    }

    private static Map<String, String> single(HttpHeaders headers) {
        Map<String, String> out = new TreeMap<>();
        headers.getRequestHeaders().forEach((name, values) -> out.put(name, values.getFirst()));
        return out;
    }
}
